import { parseStorySegment } from '../articles/address.ts';
import { parseCursor } from '../articles/lists/cursor.ts';
import { formatOfFile } from '../feeds/view.ts';
import { LOCALES, type Locale } from '../messages/translator.ts';
import { isReserved } from '../sections/reserved.ts';
import { goneListPath, pathPrefix, pathWords, withdrawnPath } from '../site/paths.ts';
import { TERM_KINDS } from '../terms/view.ts';
import { boundsOfDay, boundsOfMonth } from '../vietnamese/days.ts';
import { isSlug } from '../vietnamese/slug.ts';

/** Below these stand lists and tools; what follows them is no story, though it may end in a number. */
const NO_SECTIONS: ReadonlySet<string> = new Set(LOCALES.flatMap((locale) => Object.values(pathWords(locale))));
const ENGLISH = `${pathPrefix('en')}/`;
const WITHDRAWN = LOCALES.map((locale) => `${pathPrefix(locale)}/${pathWords(locale).withdrawn}/`);

/** A path's edition, and its parts below that. */
function partsOf(path: string): { locale: Locale; parts: string[] } {
  const locale = path.startsWith(ENGLISH) ? 'en' : 'vi';
  return { locale, parts: path.slice(pathPrefix(locale).length + 1).split('/') };
}

/**
 * Where it may say that the story at this address was taken down: a story's own page, and whatever stands below it, such as
 * its page for printing or its feed.
 * @param path a reader page's path
 * @returns null when the path is none of a story's
 */
export function withdrawnPathFor(path: string): string | null {
  const { locale, parts } = partsOf(path);
  const [section = '', story = ''] = parts;
  if (section === '' || NO_SECTIONS.has(section)) return null;
  const address = parseStorySegment(story);
  return address && withdrawnPath(address.id, locale);
}

/**
 * Where it may say that the section, topic, thread or author at this address was removed: its own page, its later pages, its days and
 * months, its feeds.
 * @param path a reader page's path
 * @returns null when the path is none of a list's
 */
export function goneListPathFor(path: string): string | null {
  const { locale, parts } = partsOf(path);
  const [first = '', ...rest] = parts;
  const kind = TERM_KINDS.find((one) => pathWords(locale)[one] === first);
  const [slug = '', ...below] = kind ? rest : parts;
  if (!isSlug(slug) || (!kind && isReserved(slug))) return null;
  return isOfList(below, { locale, hasCalendar: !kind }) ? goneListPath(kind ?? 'section', slug, locale) : null;
}

/** Whether these parts, below a list's own address, are those of one of its pages or feeds. */
function isOfList(below: readonly string[], { locale, hasCalendar }: { locale: Locale; hasCalendar: boolean }): boolean {
  const [first = '', second = ''] = below;
  if (below.length < 2) return first === '' || formatOfFile(first) !== null;
  if (below.length > 2) return false;
  const { earlier, later, day, month } = pathWords(locale);
  if (first === earlier || first === later) return parseCursor(second) !== null;
  return hasCalendar && ((first === day && boundsOfDay(second) !== null) || (first === month && boundsOfMonth(second) !== null));
}

/** Whether a path is that of such a page, which nobody finds but in the place of what is gone. */
export const isWithdrawnPage = (path: string): boolean => WITHDRAWN.some((beginning) => path.startsWith(beginning));
