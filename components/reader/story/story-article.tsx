import type { ReactNode } from 'react';
import { readingMinutes } from '#lib/articles/reading-time';
import type { StoryView } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { longTime, timeIn } from '../words.ts';
import { StoryBody } from './story-body.tsx';
import { StoryFigure } from './story-figure.tsx';
import { StoryFoot } from './story-foot.tsx';

/** A correction within the first minutes is part of publishing; later ones are told. */
const UPDATE_SHOWN_AFTER_MS = 10 * 60_000;

/**
 * The story itself, in the order of the model: title with time, lead with source, photo, body, author.
 * @param tools what a reader can do with it, below its title
 */
export function StoryArticle({ story, locale, tools }: { story: StoryView; locale: Locale; tools?: ReactNode }) {
  const t = translator(locale, 'reader');
  const updated = story.updatedAt.getTime() - story.publishedAt.getTime() > UPDATE_SHOWN_AFTER_MS;
  return (
    <article className="story">
      <header>
        {story.kicker && <p className="story-kicker">{story.kicker}</p>}
        <h1>
          {story.title} <time dateTime={story.publishedAt.toISOString()}>({timeIn(story.publishedAt, locale)})</time>
        </h1>
        <p className="story-moment">
          <time dateTime={story.publishedAt.toISOString()}>{longTime(story.publishedAt, locale)}</time>
          {updated && (
            <>
              {' · '}
              <time dateTime={story.updatedAt.toISOString()}>{t('updated', { time: timeIn(story.updatedAt, locale) })}</time>
            </>
          )}
        </p>
        <p className="story-reading">{translator(locale, 'storyBody')('readingTime', { minutes: readingMinutes(story.body) })}</p>
      </header>
      {tools}
      <p className="story-lead">
        {story.leadSource && <span className="story-source">({story.leadSource}) – </span>}
        {story.lead}
      </p>
      {story.picture && (
        <StoryFigure
          picture={story.picture.picture}
          words={{ alt: story.picture.alt, caption: story.pictureCaption, credit: story.pictureCredit }}
          sizes="(min-width: 64rem) 46rem, 100vw"
          first
        />
      )}
      <div className="story-body">
        <StoryBody
          document={story.body}
          pictures={story.pictures}
          attachments={story.attachments}
          named={story.named}
          locale={locale}
          linked
        />
      </div>
      <StoryFoot story={story} locale={locale} />
    </article>
  );
}
