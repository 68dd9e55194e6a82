import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GoneListPage } from '#components/reader/withdrawn/gone-list-page.tsx';
import { readNewest } from '#lib/cache/read-lists';
import { readPastAddress } from '#lib/cache/reads';
import { type Locale, translator } from '#lib/messages/translator';
import { type GoneList, LIST_KINDS } from '#lib/past-addresses/view';
import { frontPath } from '#lib/site/reader-side';
import { requireEdition } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

const NEWEST = 8;

/** Of which list, by the two parts of the address: its kind and the last part of the address it had. */
type Asked = { gone: string; slug: string };

async function goneListAt({ gone, slug }: Asked, locale: Locale): Promise<GoneList> {
  await requireEdition(locale);
  const kind = LIST_KINDS.find((one) => one === gone);
  return (kind && (await readPastAddress(kind, slug)).gone) ?? notFound();
}

export async function goneListMetadata(asked: Asked, locale: Locale): Promise<Metadata> {
  const { kind } = await goneListAt(asked, locale);
  return { title: translator(locale, 'gone')(`title.${kind}`), robots: { index: false } };
}

/** What the front door sends, with 410, at every address of a section, topic, thread or author that was removed. */
export async function GoneListRoute({ asked, locale }: { asked: Asked; locale: Locale }) {
  const list = await goneListAt(asked, locale);
  const { stories } = await readNewest({ kind: 'all', locale }, NEWEST);
  return (
    <ReaderPage locale={locale}>
      <GoneListPage list={list} newest={stories} home={frontPath(locale)} locale={locale} />
    </ReaderPage>
  );
}
