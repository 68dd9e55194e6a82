import type { ArticlePreview } from '#lib/articles/view';
import { type Locale, translator } from '#lib/messages/translator';
import { shortTime } from '#lib/vietnamese/days';
import classes from './preview-bar.module.css';

/** Says above a preview that it is one. In the language of the person who looks, over a page in the paper's. */
export function PreviewBar({ preview, locale }: { preview: ArticlePreview; locale: Locale }) {
  const t = translator(locale, 'articles');
  return (
    <aside lang={locale} className={classes.bar}>
      <p>
        {t('previewBar', { name: preview.savedBy, time: shortTime(preview.savedAt) })} · {t(preview.status)}
      </p>
      <a href={`/newsroom/articles/${preview.story.id}`}>{t('previewBack')}</a>
    </aside>
  );
}
