import { type Locale, translator } from '#lib/messages/translator';
import type { Segment } from '#lib/search/highlight';
import { type Search, searchHref } from '#lib/search/search-address';
import type { SearchAnswer } from '#lib/search/view';
import { searchPath } from '#lib/site/paths';
import { nameIn, timeIn } from '../words.ts';

type Found = Extract<SearchAnswer, { code: 'found' }>;

/** The stories that answer, what was asked marked in them, and the way to the pages around. */
export function SearchHits({ search, answer, locale }: { search: Search; answer: Found; locale: Locale }) {
  const t = translator(locale, 'search');
  const { hits, total, more, previous, next } = answer;
  const base = searchPath(locale);
  const here = { ...search, after: null, before: null };
  return (
    <>
      <p className="search-count">{more ? t('foundMore', { count: total }) : t('found', { count: total })}</p>
      <p className="search-order">{t('order')}</p>
      <ol className="search-hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <article className="card">
              <h2 className="card-title">
                <a href={hit.path}>
                  <Marked segments={hit.title} />
                </a>
              </h2>
              <p className="card-meta">
                <span className="card-section">{nameIn(hit.section, locale)}</span>
                <time dateTime={hit.publishedAt.toISOString()}>{timeIn(hit.publishedAt, locale)}</time>
              </p>
              <p className="search-snippet">
                <Marked segments={hit.snippet} />
              </p>
            </article>
          </li>
        ))}
      </ol>
      {(previous || next) && (
        <nav className="around" aria-label={t('pages')}>
          {previous && (
            <a href={searchHref(base, { ...here, before: previous })} rel="prev">
              {t('previous')}
            </a>
          )}
          {next && (
            <a href={searchHref(base, { ...here, after: next })} rel="next">
              {t('next')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

/** Text with what was asked for marked in it. */
function Marked({ segments }: { segments: Segment[] }) {
  let at = 0;
  return segments.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? <mark key={key}>{text}</mark> : text;
  });
}
