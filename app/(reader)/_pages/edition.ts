import { notFound } from 'next/navigation';
import { readHasStories } from '#lib/cache/read-lists';
import { readSettings } from '#lib/cache/reads';
import type { Locale } from '#lib/messages/translator';
import { type Search, searchHref } from '#lib/search/search-address';
import type { EditionPage } from '#lib/site/alternates';
import { isOpen } from '#lib/site/open-editions';
import { latestPath, searchPath, sectionPath, termPath } from '#lib/site/paths';
import { frontPath, otherLocale, siteLocale } from '#lib/site/reader-side';
import type { ListedAt } from './list-at.ts';

// Which editions there are, and how a page leads to the other one.

/** Whether an edition is there: the Vietnamese one and the one that leads always are, another while it has stories. */
export const isEdition = (locale: Locale, editions: readonly Locale[]): boolean =>
  locale === 'vi' || locale === siteLocale() || editions.includes(locale);

/** Answers 404 for every page of an edition that is not there. */
export async function requireEdition(locale: Locale): Promise<void> {
  const { editions } = await readSettings();
  if (!isEdition(locale, editions)) notFound();
}

/**
 * A story as readers of an edition find it: 404 in an edition they are not shown, and without a translation into one.
 * @param locale the edition of the address that was asked for
 */
export async function shownStory<Story extends { translation: { locale: Locale } | null }>(
  story: Story | null,
  locale: Locale,
): Promise<Story> {
  const settings = await readSettings();
  if (!story || !isOpen(settings, locale)) notFound();
  const { translation } = story;
  return translation && !isOpen(settings, translation.locale) ? { ...story, translation: null } : story;
}

/** The front page of the other edition, while that has stories. */
export async function otherFront(locale: Locale): Promise<EditionPage | null> {
  const other = otherLocale(locale);
  const { editions } = await readSettings();
  return editions.includes(other) ? { locale: other, path: frontPath(other) } : null;
}

/** The same search in the other edition, while that has stories; without a search, the form. */
export async function otherSearch(locale: Locale, search: Partial<Search> = {}): Promise<EditionPage | null> {
  const other = await otherFront(locale);
  return other && { locale: other.locale, path: searchHref(searchPath(other.locale), search) };
}

/** The same list in the other edition, while that has stories in it. */
export async function otherList({ locale, list, section, term }: ListedAt): Promise<EditionPage | null> {
  const other = otherLocale(locale);
  const [{ editions }, hasStories] = await Promise.all([readSettings(), readHasStories({ ...list, locale: other })]);
  if (!hasStories || !editions.includes(other)) return null;
  if (section) return { locale: other, path: sectionPath(section.slug, other) };
  return { locale: other, path: term ? termPath(term, other) : latestPath(other) };
}
