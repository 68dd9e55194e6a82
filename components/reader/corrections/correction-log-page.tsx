import type { LoggedCorrection } from '#lib/articles/corrections/log/view';
import { type Locale, translator } from '#lib/messages/translator';
import { localIso } from '#lib/vietnamese/days';
import { longTime } from '../words.ts';

type Props = {
  locale: Locale;
  corrections: LoggedCorrection[];
  /** Where the log begins; null when this is it. */
  first: string | null;
  earlier: string | null;
};

/** What the paper has corrected in its stories, newest first: when, what, and in which story. */
export function CorrectionLogPage({ locale, corrections, first, earlier }: Props) {
  const t = translator(locale, 'corrections');
  const pages = translator(locale, 'reader');
  return (
    <div className="list-page">
      <header className="list-heading">
        <h1>{t('log.title')}</h1>
        <p>{t('log.lead')}</p>
      </header>
      {corrections.length === 0 && <p className="empty">{t('log.none')}</p>}
      {corrections.map(({ id, text, correctedAt, story }) => (
        <article key={id} className="correction-entry">
          <h2>
            <a href={story.path}>{story.title}</a>
          </h2>
          <p>{text}</p>
          <time dateTime={localIso(correctedAt)}>{longTime(correctedAt, locale)}</time>
        </article>
      ))}
      {(first || earlier) && (
        <nav className="around" aria-label={pages('pages')}>
          {first && <a href={first}>{t('log.newest')}</a>}
          {earlier && (
            <a href={earlier} rel="next">
              {t('log.earlier')}
            </a>
          )}
        </nav>
      )}
    </div>
  );
}
