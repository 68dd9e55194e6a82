import { notFound, permanentRedirect } from 'next/navigation';
import { nameIn } from '#components/reader/words.ts';
import type { ListLocale, StoryList } from '#lib/articles/lists/view';
import { readPastAddress, readSections, readTerm } from '#lib/cache/reads';
import { translator } from '#lib/messages/translator';
import { idsShown, type PlacedSection, placeSection } from '#lib/sections/tree';
import { latestPath, pathPrefix, sectionPath, termPath } from '#lib/site/paths';
import type { TermKind, TermView } from '#lib/terms/view';
import { requireEdition } from './edition.ts';

/** Which list an address names: all stories, a section's, or a term's. */
export type ListAddress = { kind: 'latest' } | { kind: 'section' | TermKind; slug: string };

/** A list as its pages show it. */
export type ListedAt = {
  locale: ListLocale;
  list: StoryList;
  name: string;
  description: string;
  /** The list's own path. */
  path: string;
  /** What its days and months stand below; null for a list without a calendar. */
  calendar: string | null;
  section: PlacedSection | null;
  term: TermView | null;
};

/**
 * The list at an address. A name it had before leads on for good, with what stands behind it in the path.
 * @param rest the path behind the list's own, such as `/truoc/…`
 */
export async function listAt(address: ListAddress, locale: ListLocale, rest = ''): Promise<ListedAt> {
  await requireEdition(locale);
  if (address.kind === 'latest') {
    const name = translator(locale, 'reader')('latest');
    return {
      locale,
      list: { kind: 'all', locale },
      name,
      description: '',
      path: latestPath(locale),
      calendar: pathPrefix(locale),
      section: null,
      term: null,
    };
  }
  const { slug } = address;
  if (address.kind === 'section') {
    const section = placeSection(await readSections(), slug);
    if (!section) {
      const { moved } = await readPastAddress('section', slug);
      if (moved) permanentRedirect(sectionPath(moved.slug, locale) + rest);
      notFound();
    }
    const path = sectionPath(slug, locale);
    const list: StoryList = { kind: 'section', locale, id: section.id, ids: idsShown(section) };
    const description = locale === 'en' ? section.descriptionEn : section.description;
    return { locale, list, name: nameIn(section, locale), description, path, calendar: path, section, term: null };
  }
  const { kind } = address;
  const term = await readTerm(kind, slug);
  if (!term) {
    const { moved } = await readPastAddress(kind, slug);
    if (moved && moved.kind !== 'section') permanentRedirect(termPath({ ...moved, kind: moved.kind }, locale) + rest);
    notFound();
  }
  const description = locale === 'en' ? term.descriptionEn : term.description;
  const list: StoryList = { kind: 'term', locale, id: term.id };
  return { locale, list, name: nameIn(term, locale), description, path: termPath(term, locale), calendar: null, section: null, term };
}
