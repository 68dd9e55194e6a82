import type { ArticlePreview } from '#lib/articles/view';
import { type Locale, translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import classes from './preview-bar.module.css';
import { type PreviewWidth, PreviewWidths } from './preview-sizes.tsx';

type Props = {
  preview: ArticlePreview;
  locale: Locale /** The width of the frame it stands in, if it stands in one. */;
  width?: PreviewWidth;
};

/** Says above a preview that it is one. In the language of the person who looks, over a page in the paper's. */
export function PreviewBar({ preview, locale, width }: Props) {
  const t = translator(locale, 'articles');
  return (
    <aside lang={locale} className={classes.bar}>
      <p>
        {t('previewBar', { name: preview.savedBy, time: shortTime(preview.savedAt) })} · {t(preview.status)}
        {preview.embargoUntil && ` · ${translator(locale, 'schedule')('embargo.badge', { time: shortTime(preview.embargoUntil) })}`}
      </p>
      <PreviewWidths articleId={preview.story.id} current={width ?? null} locale={locale} />
      <a href={`/newsroom/articles/${preview.story.id}`}>{t('previewBack')}</a>
    </aside>
  );
}
