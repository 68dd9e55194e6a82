import type { Metadata } from 'next';
import { FrontPage } from '#components/reader/home/front-page.tsx';
import { JsonLd } from '#components/reader/json-ld.tsx';
import type { ListLocale } from '#lib/articles/lists/view';
import { readFrontPage, readNewestTerms, readSettings } from '#lib/cache/reads';
import { shownOf } from '#lib/site/most-read';
import { frontPath, siteUrl } from '#lib/site/reader-side';
import { describeSite, graphOf, publicationOf } from '#lib/site/structured-data';
import { wordsOf } from '#lib/site/view';
import { otherFront, requireEdition } from './edition.ts';
import { frontHead } from './metadata.ts';
import { ReaderPage } from './reader-page.tsx';

export async function frontMetadata(locale: ListLocale): Promise<Metadata> {
  const [settings, page, other] = await Promise.all([readSettings(), readFrontPage(locale), otherFront(locale)]);
  return frontHead(locale, wordsOf(settings, locale), page, other);
}

export async function FrontRoute({ locale }: { locale: ListLocale }) {
  await requireEdition(locale);
  const [page, settings, terms] = await Promise.all([readFrontPage(locale), readSettings(), readNewestTerms()]);
  const words = wordsOf(settings, locale);
  return (
    <ReaderPage locale={locale} here={frontPath(locale)}>
      <JsonLd data={graphOf(describeSite({ ...publicationOf(siteUrl(), settings, locale), words, locale }))} />
      <FrontPage
        page={shownOf(page, settings.reading)}
        siteName={words.name}
        locale={locale}
        threads={terms.filter(({ kind }) => kind === 'thread')}
      />
    </ReaderPage>
  );
}
