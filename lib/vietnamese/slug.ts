import { foldVietnamese } from './fold.ts';

export const MAX_SLUG_CHARS = 80;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Letters of foreign names that Unicode does not take apart. */
const FOREIGN: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th' };

/**
 * The address part made from a title: "Đường Vành đai 3: thông xe" gives "duong-vanh-dai-3-thong-xe".
 * At most 80 characters, cut between words where there are any; a title without letters or digits gives "bai-viet".
 */
export function slugFromTitle(title: string): string {
  const words = foldVietnamese(title.normalize('NFKC'))
    .replace(/[łøßæœıþ]/g, (letter) => FOREIGN[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return cut(words) || 'bai-viet';
}

function cut(words: string): string {
  if (words.length <= MAX_SLUG_CHARS) return words;
  const end = words.lastIndexOf('-', MAX_SLUG_CHARS);
  return words.slice(0, end > 0 ? end : MAX_SLUG_CHARS);
}

export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_CHARS && SLUG.test(text);
}
