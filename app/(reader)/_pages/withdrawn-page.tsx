import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WithdrawnPage } from '#components/reader/withdrawn/withdrawn-page.tsx';
import { articleIdInAddress } from '#lib/articles/schema';
import { readNewest } from '#lib/cache/read-lists';
import { readWithdrawn } from '#lib/cache/read-story';
import { readSettings } from '#lib/cache/reads';
import { type Locale, translator } from '#lib/messages/translator';
import { homePath } from '#lib/site/paths';
import { frontPath } from '#lib/site/reader-side';
import { isEdition } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

const NEWEST = 8;

async function withdrawnNumbered(article: string) {
  const id = articleIdInAddress.safeParse(article);
  const withdrawn = id.success ? await readWithdrawn(id.data) : null;
  if (!withdrawn) notFound();
  return withdrawn;
}

export async function withdrawnMetadata(article: string, locale: Locale): Promise<Metadata> {
  const { isExpired } = await withdrawnNumbered(article);
  return { title: translator(locale, 'corrections')(isExpired ? 'expiredTitle' : 'withdrawnTitle'), robots: { index: false } };
}

/** What the front door sends, with 410, at every address of a story that was taken down, in the edition of the address. */
export async function WithdrawnRoute({ article, locale }: { article: string; locale: Locale }) {
  const withdrawn = await withdrawnNumbered(article);
  const [{ stories }, { editions }] = await Promise.all([readNewest({ kind: 'all', locale }, NEWEST), readSettings()]);
  const home = isEdition(locale, editions) ? frontPath(locale) : homePath('vi');
  return (
    <ReaderPage locale={locale}>
      <WithdrawnPage article={withdrawn} newest={stories} home={home} locale={locale} />
    </ReaderPage>
  );
}
