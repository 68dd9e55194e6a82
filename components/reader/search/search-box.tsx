import { type Locale, translator } from '#lib/messages/translator';
import { MAX_QUESTION_CHARS } from '#lib/search/search-address';
import { searchPath } from '#lib/site/paths';

/** The small form at the head of every page. */
export function SearchBox({ locale }: { locale: Locale }) {
  const t = translator(locale, 'search');
  return (
    <search className="search-box" aria-label={t('box')}>
      <form action={`${searchPath(locale)}`} method="get">
        <label className="visually-hidden" htmlFor="tim-nhanh">
          {t('boxLabel')}
        </label>
        <input id="tim-nhanh" name="q" type="search" maxLength={MAX_QUESTION_CHARS} required autoComplete="off" />
        <button type="submit">{t('submit')}</button>
      </form>
    </search>
  );
}
