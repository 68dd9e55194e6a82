import type { FrontAt } from '#lib/home/preview/view';
import { LOCALES, type Locale, translator } from '#lib/messages/translator';
import { fieldOfMoment, shortTime } from '#lib/vietnamese/days';
import { PREVIEW_WIDTHS, type PreviewWidth } from '../articles/preview-sizes.tsx';
import classes from './front-preview-bar.module.css';

type Props = {
  front: FrontAt;
  /** The arrangement that is not on the page yet, as it stands in the address; null for the one that stands. */
  board: string | null;
  /** Whether it is looked at as it would be now. */
  isNow: boolean;
  /** The width of the frame it stands in, if it stands in one. */
  width: PreviewWidth | null;
  locale: Locale;
};

/** Says above a front page that is not out that it is none, what comes about until then, and lets another moment or width be chosen. */
export function FrontPreviewBar({ front: { at, locale: edition, plans }, board, isNow, width, locale }: Props) {
  const t = translator(locale, 'calendar');
  const home = translator(locale, 'home');
  const languages = translator(locale, 'articles');
  const sizes = translator(locale, 'previewLinks');
  const query = new URLSearchParams({ edition, ...(board ? { board } : {}), ...(isNow ? {} : { at: fieldOfMoment(at) }) });
  const names = { 360: sizes('phone'), 768: sizes('tablet'), 1280: sizes('desktop') };
  return (
    <aside lang={locale} className={classes.bar}>
      <p>{board ? home('preview.bar', { time: shortTime(at) }) : t('preview.bar', { time: shortTime(at) })}</p>
      <nav aria-label={sizes('sizes')} className={classes.sizes}>
        <a href={`/newsroom/home/preview?${query}`} aria-current={width === null ? 'page' : undefined}>
          {sizes('whole')}
        </a>
        {PREVIEW_WIDTHS.map((one) => (
          <a key={one} href={`/newsroom/home/preview/sizes?${query}&rong=${one}`} aria-current={one === width ? 'page' : undefined}>
            {names[one]}
          </a>
        ))}
      </nav>
      <form method="get" action="/newsroom/home/preview" className={classes.form}>
        {board && <input type="hidden" name="board" value={board} />}
        <label>
          {t('preview.at')} <input type="datetime-local" name="at" defaultValue={fieldOfMoment(at)} required />
        </label>
        {board ? (
          <input type="hidden" name="edition" value={edition} />
        ) : (
          <label>
            {t('preview.edition')}{' '}
            <select name="edition" defaultValue={edition}>
              {LOCALES.map((one) => (
                <option key={one} value={one}>
                  {languages(`language.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="submit">{t('preview.show')}</button>
      </form>
      <p>{t('preview.plans', { count: plans.length })}</p>
      {plans.length > 0 && (
        <ul>
          {plans.map(({ plan: { id, articleId, title, dueAt, goesOut, live }, comesAbout }) => (
            <li key={id}>
              {shortTime(dueAt)} · {t(`kind.${goesOut === null ? 'unpublish' : live === null ? 'publish' : 'update'}`)} ·{' '}
              <a href={`/newsroom/articles/${articleId}`}>{title}</a>
              {!comesAbout && ` (${t('preview.skipped')})`}
            </li>
          ))}
        </ul>
      )}
      <a href={edition === 'vi' ? '/newsroom/home' : `/newsroom/home?edition=${edition}`}>{t('preview.back')}</a>
    </aside>
  );
}
