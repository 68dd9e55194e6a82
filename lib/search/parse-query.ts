import { otherTonePlace, readTelex, readVni } from '../vietnamese/telex.ts';
import { foldWord, searchWords } from './words.ts';

/** What one word may be, the word as it was typed first. */
export type Readings = readonly [string, ...string[]];
/** Words that stand side by side; `exact`: they were asked for in quotes, with their marks. */
export type Group = { words: readonly Readings[]; exact: boolean };

/** A reader's question, taken apart. Every group must be found. */
export type Query = {
  groups: readonly Group[];
  /** Whether the reader typed any marks: if so, what agrees with them comes first. */
  marked: boolean;
  /** Whether words beyond the first twelve were left out. */
  cut: boolean;
};

export const MAX_WORDS = 12;
/** Fewer letters than this would find every second story. */
const MIN_CHARS = 2;
const QUOTES = /["“”„‟«»″＂]/;
/** What joins parts of one word or number: "Covid-19", "3.500", "TP.HCM", "1/7". */
const PARTS = /[^\p{L}\p{M}\p{N}.,\-–'’:_/\u200b-\u200f\u00ad]+/u;

/**
 * Takes a question apart. Quotes make phrases, everything else that is no letter or digit only parts words; nothing is an operator.
 * @param question of bounded length (see search-address.ts)
 * @returns null when too little is left to search for
 */
export function parseQuery(question: string): Query | null {
  const groups: Group[] = [];
  let room = MAX_WORDS;
  let cut = false;
  const add = (words: string[], quoted: boolean) => {
    const kept = words.slice(0, room);
    cut ||= kept.length < words.length;
    const readings = kept.map(readingsOf);
    const exact = quoted && readings.some(isMarked);
    if (kept.length === 0 || groups.some((group) => group.exact === exact && says(group) === kept.join(' '))) return;
    room -= kept.length;
    groups.push({ words: readings, exact });
  };
  const pieces = question.normalize('NFC').split(QUOTES);
  pieces.forEach((piece, index) => {
    // A quote that nobody closed begins no phrase.
    if (index % 2 === 1 && index < pieces.length - 1) add(searchWords(piece), true);
    else for (const token of piece.split(PARTS)) add(searchWords(token), false);
  });
  const chars = groups.reduce((sum, { words }) => sum + words.reduce((length, [word]) => length + word.length, 0), 0);
  if (chars < MIN_CHARS) return null;
  return { groups, cut, marked: groups.some(({ words }) => words.some(isMarked)) };
}

const says = ({ words }: Group): string => words.map(([word]) => word).join(' ');
const isMarked = (readings: Readings): boolean => readings.some((word) => foldWord(word) !== word);

function readingsOf(word: string): Readings {
  const typed = readTelex(word) ?? readVni(word);
  const all = [word, ...(typed ? [typed] : [])].flatMap((one) => [one, otherTonePlace(one) ?? one]);
  const [, ...others] = new Set(all);
  return [word, ...others];
}
