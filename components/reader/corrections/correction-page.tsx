import type { StoryView } from '#lib/articles/stories/view';
import { translator } from '#lib/messages/translator';
import { CorrectionForm } from './correction-form.tsx';

/** Where a reader tells of a mistake: which story it is about, and the form, or thanks for it. */
export function CorrectionPage({ story, isReceived }: { story: Pick<StoryView, 'id' | 'locale' | 'title' | 'path'>; isReceived: boolean }) {
  const { id, locale, title, path } = story;
  const t = translator(locale, 'corrections');
  return (
    <div className="correction-page">
      <header className="list-heading">
        <h1>{t('report')}</h1>
        <p>{t('pageLead', { title })}</p>
        <p>
          <a href={path}>{t('toStory')}</a>
        </p>
      </header>
      <CorrectionForm locale={locale} articleId={id} notice={isReceived ? { tone: 'received', text: t('received') } : undefined} />
    </div>
  );
}
