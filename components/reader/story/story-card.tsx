import type { StoryCard as Story } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { Picture } from '../picture.tsx';
import { nameIn, timeIn } from '../words.ts';

type Props = {
  story: Story;
  locale: Locale;
  /** `first`: the first story of a page; `standard`: picture above; `row`: picture at the side; `text`: words only. */
  look: 'first' | 'standard' | 'row' | 'text';
  heading?: 'h2' | 'h3';
  showSection?: boolean;
  first?: boolean;
};

const SIZES = {
  first: '(min-width: 75rem) 42rem, (min-width: 64rem) 60vw, 100vw',
  standard: '(min-width: 64rem) 28rem, (min-width: 44rem) 47vw, 100vw',
  row: '(min-width: 40rem) 18rem, 36vw',
  text: '',
};

/** As lists.css cuts a picture at the side on a narrow screen. */
const NARROW_ROW = { until: '(max-width: 39.99rem)', ratio: '4x3' } as const;

/**
 * A story in a list: one link, around its headline; the picture is part of the same target by CSS. A second one leads to what
 * readers said, when they did.
 */
export function StoryCard({ story, locale, look, heading: Heading = 'h3', showSection = false, first = false }: Props) {
  return (
    <article className={`card card-${look}`}>
      {story.picture && look !== 'text' && (
        <div className="card-picture">
          <Picture
            {...story.picture}
            alt=""
            sizes={SIZES[look]}
            ratio="8x5"
            {...(look === 'row' && { narrow: NARROW_ROW })}
            first={first}
          />
        </div>
      )}
      <div className="card-words">
        {story.kicker && <p className="card-kicker">{story.kicker}</p>}
        <Heading className="card-title">
          <a href={story.path}>{story.title}</a>
        </Heading>
        <p className="card-meta">
          {showSection && <span className="card-section">{nameIn(story.section, locale)}</span>}
          <time dateTime={story.publishedAt.toISOString()}>{timeIn(story.publishedAt, locale)}</time>
          {story.shownComments > 0 && (
            <a className="card-comments" href={`${story.path}#binh-luan`}>
              {translator(locale, 'thread')('onLists', { count: story.shownComments })}
            </a>
          )}
        </p>
        {look !== 'text' && <p className="card-lead">{story.lead}</p>}
      </div>
    </article>
  );
}
