import type { StoryView } from '#lib/articles/stories/view';
import { type Locale, translator } from '#lib/messages/translator';
import { StoryArticle } from './story-article.tsx';

type Props = {
  story: StoryView;
  paperName: string;
  /** The story's full address. */
  address: string;
  locale: Locale;
};

/** A story for paper, and for the file that a reader saves: who published it and when, the whole of it, where it stands. */
export function PrintPage({ story, paperName, address, locale }: Props) {
  const t = translator(locale, 'tools');
  return (
    <div className="print-page">
      <header className="print-head">
        <p className="print-name">{paperName}</p>
      </header>
      <main>
        <StoryArticle story={story} locale={locale} />
      </main>
      <footer className="print-foot">
        <p>{t('source', { source: paperName })}</p>
        <p>
          {t('fullStory')} <a href={address}>{address}</a>
        </p>
      </footer>
    </div>
  );
}
