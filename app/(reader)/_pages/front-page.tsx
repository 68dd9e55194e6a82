import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import type { ListLocale } from '#lib/articles/lists/view';
import { readFrontPage, readNewestTerms, readSettings } from '#lib/cache/reads';
import { alternatesOf } from '#lib/site/alternates';
import { homePath } from '#lib/site/paths';
import { siteLocale } from '#lib/site/reader-side';
import { otherFront, requireEdition } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

export async function frontMetadata(locale: ListLocale): Promise<Metadata> {
  return { alternates: alternatesOf({ locale, path: homePath(locale) }, await otherFront(locale), siteLocale()) };
}

export async function FrontRoute({ locale }: { locale: ListLocale }) {
  await requireEdition(locale);
  const [page, { name }, terms] = await Promise.all([readFrontPage(locale), readSettings(), readNewestTerms()]);
  return (
    <ReaderPage locale={locale}>
      <FrontPage page={page} siteName={name} locale={locale} threads={terms.filter(({ kind }) => kind === 'thread')} />
    </ReaderPage>
  );
}
