import type { LinkedPreview } from '#lib/articles/preview-links/view';
import { type Locale, translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import classes from '../preview-bar.module.css';

/** Says above a draft to somebody from outside what it is, until when it can be read, and what must not be done with it. */
export function LinkedPreviewBar({ linked, locale }: { linked: LinkedPreview; locale: Locale }) {
  const t = translator(locale, 'previewLinks');
  const { preview, version, expiresAt, embargoUntil } = linked;
  return (
    <aside lang={locale} className={classes.bar}>
      <p>
        {embargoUntil && <strong>{t('embargo', { time: shortTime(embargoUntil) })} </strong>}
        {t(version === null ? 'barNewest' : 'barFixed', { time: shortTime(preview.savedAt) })}{' '}
        {t('barUntil', { time: shortTime(expiresAt) })}
      </p>
    </aside>
  );
}
