import { isSyllable } from '../syllable.ts';
import { fromLegacy, isModern, type LegacyEncoding } from './legacy-text.ts';

const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni'];

/** Of the words that are not plain ASCII, so many must be Vietnamese once they are turned into Unicode. */
const MOST = 0.8;
/** And so many fewer as they stand: "tôi có bé" reads as Vietnamese either way. */
const GAIN = 0.4;
/** Of the plain words: German and French have hardly any that are spelled like Vietnamese. */
const PLAIN = 0.4;
/** Signs that are a letter of TCVN3 but stand in no word of any language, between letters. */
const SIGN_IN_WORD = /[\u00A1-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BE\u00D7\u00F7]/;

/**
 * The encoding a text is in when nothing says so: by how many of its words are Vietnamese syllables before and after. Careful on
 * purpose: what could as well be Unicode, or another language, is none.
 * @param lines the paragraphs of one text; those that are certainly Unicode are not looked at
 */
export function recogniseLegacy(lines: readonly string[]): LegacyEncoding | null {
  const words = lines.filter((line) => !isModern(line)).flatMap(wordsOf);
  const marked = words.filter((word) => /[^\0-\x7F]/.test(word));
  const plain = words.filter((word) => /^[a-z]{2,}$/i.test(word));
  const asItStands = share(marked, isSyllable);
  const [best] = ENCODINGS.map((encoding) => {
    const read = (word: string) => fromLegacy(word, { encoding, isCapitals: false });
    const isVietnamese = (word: string) => read(word) !== word && isSyllable(read(word));
    return { encoding, fits: share(marked, isVietnamese), distinct: new Set(marked.filter(isVietnamese)) };
  }).toSorted((one, other) => other.fits - one.fits);
  if (!best || best.fits < MOST || best.fits - asItStands < GAIN) return null;
  if (plain.length >= 2 && share(plain, isSyllable) < PLAIN) return null;
  const isShort = best.distinct.size < 3;
  if (isShort && !(best.distinct.size === 2 && plain.length > 0 && [...best.distinct].some(hasTell))) return null;
  return best.encoding;
}

/** A sign inside a word, or two characters that no other language puts side by side. */
const hasTell = (word: string): boolean => (SIGN_IN_WORD.test(word) && /[a-z]{2}/i.test(word)) || /[aeoôö][áàåãäùøûïêëüú]/i.test(word);

/** Words as the old encodings write them, in which many a letter is a sign. */
const wordsOf = (line: string): string[] =>
  line
    .split(/[\s\u0021-\u0040\u005B-\u0060\u007B-\u007E\u00A0\u2013-\u2026]+/)
    .map((word) => word.replace(/^[\u00AB\u00BB]+(?=[\u00AB\u00BB]?[A-Z])/i, ''))
    .filter((word) => word !== '');

const share = (words: readonly string[], test: (word: string) => boolean): number =>
  words.length === 0 ? 0 : words.filter(test).length / words.length;

/**
 * A line of TCVN3 without a word on its font, in Unicode. What stands in capitals was written in a font that draws small letters so,
 * which shows in the letters of ASCII: "CéNG HßA" gives "CỘNG HÒA".
 */
export function fromLegacyLine(line: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return fromLegacy(line, { encoding, isCapitals: false });
  const isAllCapitals = !/[a-z]/.test(line) && (line.match(/[A-Z]/g) ?? []).length >= 2;
  return line
    .split(/(\s+)/)
    .map((word) => {
      const isCapitals = isAllCapitals || (!/[a-z]/.test(word) && (word.match(/[A-Z]/g) ?? []).length >= 2);
      return fromLegacy(word, { encoding, isCapitals });
    })
    .join('');
}
