import { type Locale, translator } from '#lib/messages/translator';
import classes from './preview-sizes.module.css';

/** A phone, a tablet, a desktop; in CSS pixels. */
export const PREVIEW_WIDTHS = [360, 768, 1280] as const;
export type PreviewWidth = (typeof PREVIEW_WIDTHS)[number];

export const isPreviewWidth = (width: number): width is PreviewWidth => PREVIEW_WIDTHS.some((one) => one === width);

type Props = { articleId: number; title: string; width: PreviewWidth; locale: Locale };

/** A draft in a frame of one width; where the window is narrower, the frame is scrolled to and fro. */
export function PreviewSizes({ articleId, title, width, locale }: Props) {
  const t = translator(locale, 'previewLinks');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by whoever has only keys.
    <main lang={locale} className={classes.stage} tabIndex={0}>
      <h1 className={classes.title}>{t('frameTitle', { width, title })}</h1>
      <iframe
        className={classes.frame}
        title={t('frameTitle', { width, title })}
        src={`/newsroom/articles/${articleId}/preview/frame`}
        width={width}
        height={800}
      />
    </main>
  );
}

/** The ways to the three widths, the present one marked. */
export function PreviewWidths({ articleId, current, locale }: { articleId: number; current: PreviewWidth | null; locale: Locale }) {
  const t = translator(locale, 'previewLinks');
  const names = { 360: t('phone'), 768: t('tablet'), 1280: t('desktop') };
  return (
    <nav aria-label={t('sizes')} className={classes.widths}>
      {PREVIEW_WIDTHS.map((width) => (
        <a
          key={width}
          href={`/newsroom/articles/${articleId}/preview/sizes?rong=${width}`}
          aria-current={width === current ? 'page' : undefined}
        >
          {names[width]}
        </a>
      ))}
      {current && <a href={`/newsroom/articles/${articleId}/preview`}>{t('whole')}</a>}
    </nav>
  );
}
