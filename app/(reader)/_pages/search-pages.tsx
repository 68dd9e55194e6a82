import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SearchForm } from '#components/reader/search/search-form.tsx';
import { BrowseSections, HowToSearch, SearchPage } from '#components/reader/search/search-page.tsx';
import type { ListLocale } from '#lib/articles/lists/view';
import { readAnswer } from '#lib/cache/read-search';
import { readSections } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { readSegment, searchHref } from '#lib/search/search-address';
import { idsShown, placeSection } from '#lib/sections/tree';
import { searchPath } from '#lib/site/paths';
import { otherSearch, requireEdition } from './edition.ts';
import { ReaderPage } from './reader-page.tsx';

// The pages of searching, in every edition: the form, an answer, and why there is none.

export const searchMetadata = (locale: ListLocale): Metadata => ({
  title: translator(locale, 'search')('title'),
  alternates: { canonical: searchPath(locale) },
});

export async function SearchRoute({ locale }: { locale: ListLocale }) {
  await requireEdition(locale);
  const sections = await readSections();
  return (
    <ReaderPage locale={locale} other={await otherSearch(locale)}>
      <div className="search-page">
        <header className="list-heading">
          <h1>{translator(locale, 'search')('title')}</h1>
        </header>
        <SearchForm locale={locale} sections={sections} />
        <HowToSearch locale={locale} />
        <BrowseSections locale={locale} sections={sections} />
      </div>
    </ReaderPage>
  );
}

export function answerMetadata(segment: string, locale: ListLocale): Metadata {
  const search = readSegment(segment);
  if (!search) return {};
  return {
    title: translator(locale, 'search')('answersFor', { question: search.question }),
    alternates: { canonical: searchHref(searchPath(locale), search) },
    // Anybody can make such an address with any words in it.
    robots: { index: false },
  };
}

/** The answer to a search. Readers see `/tim-kiem?q=…`; the front door asks for it under a path that says the same. */
export async function AnswerRoute({ segment, locale }: { segment: string; locale: ListLocale }) {
  await requireEdition(locale);
  const search = readSegment(segment);
  if (!search) notFound();
  const sections = await readSections();
  const section = search.section === null ? null : placeSection(sections, search.section);
  if (search.section !== null && !section) notFound();
  const answer = await readAnswer(segment, locale, section && idsShown(section));
  return (
    <ReaderPage locale={locale} other={await otherSearch(locale, { question: search.question })}>
      <SearchPage locale={locale} sections={sections} search={search} answer={answer} />
    </ReaderPage>
  );
}

function noticeWords(notice: string, locale: ListLocale): { title: string; text: string } | null {
  const t = translator(locale, 'search');
  if (notice === 'qua-nhieu') return { title: t('tooManyTitle'), text: t('tooManyText') };
  if (notice === 'khong-hieu') return { title: t('nonsenseTitle'), text: t('nonsenseText') };
  return null;
}

export function noticeMetadata(notice: string, locale: ListLocale): Metadata {
  const words = noticeWords(notice, locale);
  return words ? { title: words.title, robots: { index: false } } : {};
}

/** What the front door sends with 429 or 503 (too many searches) and with 400 (an address that no form of ours makes). */
export async function NoticeRoute({ notice, locale }: { notice: string; locale: ListLocale }) {
  const words = noticeWords(notice, locale);
  if (!words) notFound();
  const sections = await readSections();
  return (
    <ReaderPage locale={locale} other={await otherSearch(locale)}>
      <div className="search-page">
        <header className="list-heading">
          <h1>{words.title}</h1>
          <p>{words.text}</p>
        </header>
        <SearchForm locale={locale} sections={sections} />
        <BrowseSections locale={locale} sections={sections} />
      </div>
    </ReaderPage>
  );
}
