// What one code point is to the matcher, whatever its case and normal form.
import { foldVietnamese } from '../fold.ts';
import { latinLookalike } from './confusables.ts';

/**
 * - `letter`: belongs to a word: letters, digits, and the signs that stand for letters. `base` has no marks, is small and Latin where
 *   it looks so; `isLookalike` when another character stood for it. An ð, from an old font, counts as one for đ.
 * - `mark`: goes on the letter before.
 * - `hidden`: shows nothing, parts nothing.
 * - the rest parts words: `space`; `line` (a new line); `clause` (punctuation that ends a thought); `dot`; `sign` (anything else, emoji too).
 */
export type Sign =
  | { type: 'letter'; base: string; marks: readonly string[]; isLookalike: boolean; isUpper: boolean }
  | { type: 'mark'; mark: string }
  | { type: 'hidden' | 'space' | 'line' | 'clause' | 'dot' | 'sign' };

/** The stroke of đ, which Unicode does not take off. */
export const STROKE = '\u0335';

/** A sign that stands for more is a phrase, and spells no word of ours; a comment made of those would be read a dozen times over. */
const MAX_PARTS = 8;

const known = new Map<number, readonly Sign[]>();
/** Enough for every letter in use; a text made of all of Unicode must not fill the memory. */
const MAX_KNOWN = 5_000;

/** Takes a code point apart: "ế" is one letter with two marks, "ﬁ" two letters. */
export function signsOf(code: number): readonly Sign[] {
  const found = known.get(code);
  if (found) return found;
  const signs = takeApart(String.fromCodePoint(code));
  if (known.size < MAX_KNOWN) known.set(code, signs);
  return signs;
}

function takeApart(character: string): readonly Sign[] {
  const parting = partingSign(character);
  if (parting) return [{ type: parting }];
  const canonical = character.normalize('NFD');
  const apart = character.normalize('NFKD');
  const compatible = apart.length > MAX_PARTS ? canonical : apart;
  const signs: Sign[] = [];
  for (const part of compatible) {
    if (/^\p{M}$/u.test(part)) {
      const last = signs.at(-1);
      if (last?.type === 'letter') signs[signs.length - 1] = { ...last, marks: [...last.marks, part] };
      else signs.push({ type: 'mark', mark: part });
    } else signs.push(signOfPart(part, canonical !== compatible));
  }
  return signs;
}

function partingSign(character: string): Exclude<Sign['type'], 'letter' | 'mark'> | null {
  if (/^[\n\r\v\f\u0085\u2028\u2029]$/.test(character)) return 'line';
  // Letters that are drawn blank are spaces too, as in `collapseSpaces`.
  if (/^[\t\p{Zs}\u115f\u1160\u2800\u3164\uffa0]$/u.test(character)) return 'space';
  if (/^[\p{Cf}\p{Cc}\p{DI}]$/u.test(character)) return 'hidden';
  return null;
}

function signOfPart(part: string, isCompatible: boolean): Sign {
  const small = part.toLowerCase();
  const lookalike = latinLookalike(part);
  const marks = /^[đðɖ]$/.test(small) ? [STROKE] : [];
  const isUpper = small !== part;
  if (lookalike) return { type: 'letter', base: lookalike, marks, isLookalike: true, isUpper };
  if (/^[\p{L}\p{N}@$]$/u.test(small)) {
    return { type: 'letter', base: foldVietnamese(small), marks, isLookalike: isCompatible || /^[ðɖ]$/.test(small), isUpper };
  }
  if (small === '.' && !isCompatible) return { type: 'dot' };
  return { type: /^[,;:!?…()[\]{}"“”„«»‹›<>\p{Ps}\p{Pe}\p{Pi}\p{Pf}]$/u.test(small) || part === '.' ? 'clause' : 'sign' };
}
