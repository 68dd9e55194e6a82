import type { StoryView } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { termPath } from '#lib/site/paths';
import { CorrectionLink } from '../corrections/correction-link.tsx';
import { nameIn, timeIn } from '../words.ts';

/** What stands under a story's text: who wrote it, where it comes from, what was corrected, what it is about. */
export function StoryFoot({ story, locale }: { story: StoryView; locale: Locale }) {
  const t = translator(locale, 'reader');
  const { source, corrections } = story;
  const authors = story.terms.filter(({ kind }) => kind === 'author');
  const threads = story.terms.filter(({ kind }) => kind === 'thread');
  const topics = story.terms.filter(({ kind }) => kind === 'topic');
  return (
    <footer className="story-foot">
      <p className="story-byline">
        {authors.length === 0
          ? story.byline
          : authors.map((author, index) => (
              <span key={author.id}>
                {index > 0 && ' – '}
                <a href={termPath(author, locale)} rel="author">
                  {nameIn(author, locale)}
                </a>
              </span>
            ))}
      </p>
      {source && (
        <p className="story-taken">
          {t('source')} {source.url ? <a href={source.url}>{source.name}</a> : source.name}
        </p>
      )}
      {corrections.length > 0 && (
        <section className="story-corrections" aria-labelledby="dinh-chinh">
          <h2 id="dinh-chinh">{t('corrections')}</h2>
          <ul>
            {corrections.map(({ text, correctedAt }) => (
              <li key={correctedAt.toISOString()}>
                <time dateTime={correctedAt.toISOString()}>{timeIn(correctedAt, locale)}</time>: {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {threads.length > 0 && (
        <p className="story-threads">
          {t('term.thread')}:{' '}
          {threads.map((thread, index) => (
            <span key={thread.id}>
              {index > 0 && ', '}
              <a href={termPath(thread, locale)}>{nameIn(thread, locale)}</a>
            </span>
          ))}
        </p>
      )}
      {topics.length > 0 && (
        <nav className="story-topics" aria-label={t('topics')}>
          <ul>
            {topics.map((topic) => (
              <li key={topic.id}>
                <a href={termPath(topic, locale)} rel="tag">
                  {nameIn(topic, locale)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {story.path && <CorrectionLink articleId={story.id} locale={locale} />}
    </footer>
  );
}
