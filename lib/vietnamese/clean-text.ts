// What every text from outside goes through before it is looked at, stored or counted.
import { done, type Result, refuse } from '../result.ts';

/** `nul`: PostgreSQL cannot hold it. `lone-surrogate`: the driver would silently store another character. */
export type UncleanText = { code: 'nul' | 'lone-surrogate' };

type CleaningRule = (text: string) => string;

/** In this order. Normalising comes after everything that takes characters out, which may bring a letter and its mark together. */
const LINE_RULES: readonly CleaningRule[] = [
  stripBidiControls,
  lineBreaksToSpaces,
  stripControls,
  stripHidden,
  composeMarks,
  capMarks,
  collapseSpaces,
  trim,
];

const BODY_RULES: readonly CleaningRule[] = [
  stripBidiControls,
  unifyLineBreaks,
  stripControls,
  stripHidden,
  composeMarks,
  capMarks,
  collapseSpaces,
  capLineBreaks,
  trim,
];

/** Cleans a name, a title, anything of one line. May give an empty text; see `isVisiblyEmpty`. */
export const cleanLine = (text: string): Result<string, UncleanText> => clean(text, LINE_RULES);

/** Cleans a text of several lines; its only line break is "\n", at most two in a row. */
export const cleanBody = (text: string): Result<string, UncleanText> => clean(text, BODY_RULES);

function clean(text: string, rules: readonly CleaningRule[]): Result<string, UncleanText> {
  if (text.includes('\0')) return refuse({ code: 'nul' });
  if (!text.isWellFormed()) return refuse({ code: 'lone-surrogate' });
  return done(rules.reduce((cleaned, rule) => rule(cleaned), text));
}

/** Direction controls, with which one comment can turn round the text beside it. */
export function stripBidiControls(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

export function unifyLineBreaks(text: string): string {
  return text.replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n');
}

export function lineBreaksToSpaces(text: string): string {
  return unifyLineBreaks(text).replaceAll('\n', ' ');
}

/** C0 and C1 controls but the line break; a tab becomes a space. */
export function stripControls(text: string): string {
  return text.replaceAll('\t', ' ').replace(/[^\P{Cc}\n]/gu, '');
}

/**
 * Characters that show nothing: they break words in two for a filter, smuggle data, make two names look alike.
 * Inside emoji the joiner and the variation selector stay, or a family would fall apart into its members.
 */
export function stripHidden(text: string): string {
  return text.replace(HIDDEN, (character, keptInEmoji: string | undefined) => (keptInEmoji === undefined ? '' : character));
}

const HIDDEN = new RegExp(
  [
    '((?<=\\p{ExtPict}[\\uFE0F\\p{Emoji_Modifier}]?)\\u200D(?=\\p{ExtPict})',
    '|(?<=\\p{ExtPict})[\\uFE0E\\uFE0F]',
    '|(?<=[0-9#*])\\uFE0F(?=\\u20E3))',
    // Soft hyphen, grapheme joiner, Mongolian and zero-width signs, invisible operators, byte order mark, annotations, …
    '|[\\u00AD\\u034F\\u180B-\\u180F\\u200B-\\u200D\\u2060-\\u2065\\u206A-\\u206F\\uFE00-\\uFE0F\\uFEFF\\uFFF9-\\uFFFB]',
    // … tags, and the selectors beyond the sixteenth.
    '|[\\u{E0000}-\\u{E01EF}]',
  ].join(''),
  'gu',
);

/** One letter, one code point: what two keyboards write in two ways is stored in one. */
export function composeMarks(text: string): string {
  return text.normalize('NFC');
}

/** At most three marks stay on a letter; Vietnamese needs none once composed. */
export function capMarks(text: string): string {
  return text.replace(/(\p{M}{3})\p{M}+/gu, '$1');
}

/** Every run of spaces, whatever their width, and of letters that are drawn blank, is one space. */
export function collapseSpaces(text: string): string {
  return text.replace(/[\p{Zs}\u115F\u1160\u2800\u3164\uFFA0]+/gu, ' ');
}

/** One blank line is a paragraph, ten are a nuisance. Expects single spaces. */
export function capLineBreaks(text: string): string {
  return text.replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n');
}

export function trim(text: string): string {
  return text.trim();
}

/** Whether a reader would see nothing: only spaces, blank letters, hidden characters, marks without a letter. */
export function isVisiblyEmpty(text: string): boolean {
  return /^[\s\p{Z}\p{Cc}\p{Cf}\p{M}\p{DI}\u2800]*$/u.test(text);
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** How many characters a person would count: a letter with its marks is one, and so is a family of emoji. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

/** The beginning of a text, at most so many characters as a person counts them, cut between words where it can be; `…` says that there is more. */
export function firstGraphemes(text: string, most: number): string {
  if (text.length <= most) return text;
  let count = 0;
  for (const { index } of graphemes.segment(text)) {
    if (count++ < most) continue;
    const begun = text.slice(0, index);
    const end = begun.lastIndexOf(' ');
    return `${(end > begun.length / 2 ? begun.slice(0, end) : begun).trimEnd()}…`;
  }
  return text;
}
