import type { StoryCard as Story } from '#lib/articles/stories/view';
import type { Locale } from '#lib/messages/translator';
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

/** A story in a list: one link, around its headline; the picture is part of the same target by CSS. */
export function StoryCard({ story, locale, look, heading: Heading = 'h3', showSection = false, first = false }: Props) {
  return (
    <article className={`card card-${look}`}>
      {story.picture && look !== 'text' && (
        <div className="card-picture">
          <Picture {...story.picture} alt="" sizes={SIZES[look]} first={first} />
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
        </p>
        {look !== 'text' && <p className="card-lead">{story.lead}</p>}
      </div>
    </article>
  );
}
