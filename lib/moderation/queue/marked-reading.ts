import { searchWords } from '../../search/words.ts';

const MARKED = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
const PLAIN = 'aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd';
/** The letters and digits of `search_words` in the database. */
const LETTER =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufaff';

/**
 * A search with Vietnamese marks as a regular expression of PostgreSQL's: a letter typed with its marks is that letter, small or
 * large, one typed without is any of its kind: "đuong" finds "Đường" and no "dương". Null when no marks were typed, and the folded
 * text says all.
 */
export function markedReading(q: string): string | null {
  const words = searchWords(q);
  if (![...words.join('')].some((letter) => MARKED.includes(letter))) return null;
  return `(^|[^${LETTER}])${words.map((word) => [...word].map(readingOf).join('')).join(`[^${LETTER}]+`)}`;
}

function readingOf(letter: string): string {
  const kind = [letter, ...[...MARKED].filter((_, at) => PLAIN[at] === letter)];
  const both = new Set(kind.flatMap((one) => [one, one.toUpperCase()]).filter((one) => [...one].length === 1));
  return `[${[...both].join('')}]`;
}
