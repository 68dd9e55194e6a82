import { parseStorySegment } from '../articles/address.ts';
import { pathPrefix, pathWords, withdrawnPath } from '../site/paths.ts';

/** Below these stand lists and tools; what follows them is no story, though it may end in a number. */
const NO_SECTIONS: ReadonlySet<string> = new Set([
  ...Object.values(pathWords('vi')),
  ...Object.values(pathWords('en')),
  'da-go',
  'gop-y',
  'khong-tim-thay',
  'sitemaps',
]);
const ENGLISH = pathPrefix('en');

/**
 * Where it may say that the story at this address was taken down: a story's own page, and whatever stands below it, such as
 * its page for printing or its feed.
 * @param path a reader page's path
 * @returns null when the path is none of a story's
 */
export function withdrawnPathFor(path: string): string | null {
  const inEdition = path.startsWith(`${ENGLISH}/`) ? path.slice(ENGLISH.length) : path;
  const [, section = '', story = ''] = inEdition.split('/');
  if (section === '' || NO_SECTIONS.has(section)) return null;
  const address = parseStorySegment(story);
  return address && withdrawnPath(address.id);
}
