import type { Metadata } from 'next';
import { StoryList } from '#components/reader/story/story-list.tsx';
import type { ListLocale } from '#lib/articles/lists/view';
import { readFrontPage, readSettings } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { homePath } from '#lib/site/paths';
import { frontPath } from '#lib/site/reader-side';
import { isEdition } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

export const missingMetadata = (locale: ListLocale): Metadata => ({
  title: translator(locale, 'reader')('missingTitle'),
  robots: { index: false },
});

const NEWEST = 8;

/** What the front door sends, with 404, for every address of an edition that leads nowhere. */
export async function MissingRoute({ locale }: { locale: ListLocale }) {
  const t = translator(locale, 'reader');
  const [{ lead, beside, latest }, { editions }] = await Promise.all([readFrontPage(locale), readSettings()]);
  const newest = [...(lead ? [lead] : []), ...beside, ...latest].slice(0, NEWEST);
  return (
    <ReaderPage locale={locale}>
      <div className="list-page">
        <header className="list-heading">
          <h1>{t('missingTitle')}</h1>
          <p>{t('missingText')}</p>
        </header>
        {newest.length > 0 && <StoryList stories={newest} />}
        <p>
          <a href={isEdition(locale, editions) ? frontPath(locale) : homePath('vi')}>{t('backHome')}</a>
        </p>
      </div>
    </ReaderPage>
  );
}
