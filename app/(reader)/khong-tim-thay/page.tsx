import type { Metadata } from 'next';
import { StoryList } from '#components/reader/story/story-list.tsx';
import { readFrontPage } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';

/** What the front door sends, with 404, for every address that leads nowhere. */
export const generateMetadata = (): Metadata => ({ title: translator('vi', 'reader')('missingTitle'), robots: { index: false } });

const NEWEST = 8;

export default async function Missing() {
  const t = translator('vi', 'reader');
  const { lead, beside, latest } = await readFrontPage('vi');
  const newest = [...(lead ? [lead] : []), ...beside, ...latest].slice(0, NEWEST);
  return (
    <div className="list-page">
      <header className="list-heading">
        <h1>{t('missingTitle')}</h1>
        <p>{t('missingText')}</p>
      </header>
      <StoryList stories={newest} />
      <p>
        <a href="/">{t('backHome')}</a>
      </p>
    </div>
  );
}
