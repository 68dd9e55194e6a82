import { withoutMarks } from './fold.ts';

/** Whether capital letters, and whether tones and marks, must be as they were typed. */
export type Strictness = { matchCase: boolean; matchMarks: boolean };

/** Where something stands in a text, in UTF-16 units, the end not included. */
export type Found = { from: number; to: number };

/** A letter with the marks that stand behind it, so that composed and decomposed text are alike and no letter is cut in two. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** Spaces that only say how a line may break. */
const SPACES = /[\u00a0\u202f]/;

/** A text as it is compared, and where each unit of it came from. */
type Compared = { text: string; starts: number[]; ends: number[] };

function comparedOf(source: string, { matchCase, matchMarks }: Strictness): Compared {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: letter, index } of source.matchAll(LETTERS)) {
    const composed = SPACES.test(letter) ? ' ' : matchMarks ? letter.normalize('NFC') : withoutMarks(letter);
    const part = matchCase ? composed : composed.toLowerCase();
    text += part;
    for (let unit = 0; unit < part.length; unit++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text, starts, ends };
}

/** Every place of `wanted` in a text, from the beginning on, none over another; none for an empty `wanted`. */
export function findText(source: string, wanted: string, strictness: Strictness): Found[] {
  const { text: needle } = comparedOf(wanted, strictness);
  if (needle === '') return [];
  const { text, starts, ends } = comparedOf(source, strictness);
  const found: Found[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
    found.push({ from: starts[at] ?? 0, to: ends[at + needle.length - 1] ?? 0 });
  return found;
}

/** The text with every place of `wanted` replaced. */
export function replaceText(source: string, wanted: string, replacement: string, strictness: Strictness): string {
  let replaced = '';
  let end = 0;
  for (const { from, to } of findText(source, wanted, strictness)) {
    replaced += source.slice(end, from) + replacement;
    end = to;
  }
  return replaced + source.slice(end);
}
