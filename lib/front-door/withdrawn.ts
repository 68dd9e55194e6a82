import { parseStorySegment } from '../articles/address.ts';
import { LOCALES } from '../messages/translator.ts';
import { pathPrefix, pathWords, withdrawnPath } from '../site/paths.ts';

/** Below these stand lists and tools; what follows them is no story, though it may end in a number. */
const NO_SECTIONS: ReadonlySet<string> = new Set(LOCALES.flatMap((locale) => Object.values(pathWords(locale))));
const ENGLISH = `${pathPrefix('en')}/`;
const WITHDRAWN = LOCALES.map((locale) => `${pathPrefix(locale)}/${pathWords(locale).withdrawn}/`);

/**
 * Where it may say that the story at this address was taken down: a story's own page, and whatever stands below it, such as
 * its page for printing or its feed.
 * @param path a reader page's path
 * @returns null when the path is none of a story's
 */
export function withdrawnPathFor(path: string): string | null {
  const locale = path.startsWith(ENGLISH) ? 'en' : 'vi';
  const [, section = '', story = ''] = path.slice(pathPrefix(locale).length).split('/');
  if (section === '' || NO_SECTIONS.has(section)) return null;
  const address = parseStorySegment(story);
  return address && withdrawnPath(address.id, locale);
}

/** Whether a path is that of such a page, which nobody finds but in the place of a story. */
export const isWithdrawnPage = (path: string): boolean => WITHDRAWN.some((beginning) => path.startsWith(beginning));
