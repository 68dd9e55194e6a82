import { likeness, nearestText } from './nearest-text.ts';
import { BLOCK_END, blockStart, type TextQuote } from './text-quote.ts';

/** Where a passage is now: as it was, or changed since; or nowhere any more. Places are UTF-16 units of the text. */
export type Passage = { state: 'found' | 'changed'; from: number; to: number } | { state: 'gone' };

type Place = { from: number; to: number };

const GONE: Passage = { state: 'gone' };
/** Of what stands on a side, so much is enough to know the place by. */
const SEAM_CHARS = 6;
const PIECE_CHARS = 8;
/** A passage shorter than this is known by what stands around it only. */
const SPEAKING_CHARS = 12;
/** A passage as long as this is known wherever somebody moved it. */
const UNMISTAKABLE_CHARS = 24;
/** Of very many places with the same words only so many are looked at closely. */
const MOST_PLACES = 50;
const MOST_OCCURRENCES = 2_000;
/** A changed passage is still the same one while it is that alike. */
const LEAST_LIKENESS = 0.5;
/** It may have grown to this many times its length. */
const MOST_GROWTH = 3;
/** Without what stood around it, this share of its letters may have changed, and it must be near where it was. */
const MOST_ERRORS = 0.25;
const NEAR_CHARS = 3_000;
/** Longer passages are compared by their beginning. */
const COMPARED_CHARS = 300;

/**
 * Finds a quoted passage again in a text that may have changed since: by its own words, where they stand several times by what stood
 * around them; else by its surroundings or by likeness, within bounds. What was taken out is not looked for elsewhere.
 * @param text the text now, its blocks parted by line breaks
 */
export function findPassage(text: string, quote: TextQuote): Passage {
  const { exact, block } = quote;
  if (exact === '') return GONE;
  const expected = blockStart(text, block);
  const isTakenOut = hasSeam(text, quote);
  const place = bestOf(text, quote, expected);
  if (place) return isTrusted(place, quote, isTakenOut) ? { state: 'found', from: place.from, to: place.to } : GONE;
  if (isTakenOut) return GONE;
  const changed = betweenSides(text, quote, expected) ?? near(text, exact, expected);
  return changed ? { state: 'changed', ...changed } : GONE;
}

type Candidate = Place & {
  /** How many letters beside it are still what they were, counted from it outwards. */
  touching: number;
  /** How many pieces of what stood on its sides, in its own block where it did, are still on those sides. */
  aside: number;
};

/** Whether the same words in another place are the same passage. */
function isTrusted({ touching, aside }: Candidate, { exact, prefix, suffix }: TextQuote, isTakenOut: boolean): boolean {
  const sides = prefix.length + suffix.length;
  if ((prefix + suffix).trim() === '' || touching >= Math.min(2 * SEAM_CHARS, sides)) return true;
  if (isTakenOut) return exact.length >= UNMISTAKABLE_CHARS;
  return touching >= Math.min(SEAM_CHARS, sides / 2) || aside > 0 || exact.length >= SPEAKING_CHARS;
}

/** Of all places with the same words the one whose surroundings are most alike, and of those the nearest to where it was. */
function bestOf(text: string, quote: TextQuote, expected: number): Candidate | null {
  const { exact } = quote;
  const { prefix, suffix } = ownSides(quote);
  const places: (Place & { touching: number })[] = [];
  for (let from = text.indexOf(exact); from !== -1 && places.length < MOST_OCCURRENCES; from = text.indexOf(exact, from + 1))
    places.push({ from, to: from + exact.length, touching: touching(text, from, from + exact.length, quote) });
  const away = ({ from }: Place) => Math.abs(from - expected);
  places.sort((a, b) => b.touching - a.touching || away(a) - away(b));
  const score = (one: Candidate) => one.touching * 4 + one.aside;
  const [best] = places
    .slice(0, MOST_PLACES)
    .map((place) => ({ ...place, aside: pieces(text.slice(0, place.from), prefix) + pieces(text.slice(place.to), suffix) }))
    .sort((a, b) => score(b) - score(a) || away(a) - away(b));
  return best ?? null;
}

/** How many letters on both sides are still what they were, counted from the passage outwards. */
function touching(text: string, from: number, to: number, { prefix, suffix }: TextQuote): number {
  let before = 0;
  while (before < prefix.length && before < from && prefix[prefix.length - 1 - before] === text[from - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[to + after]) after += 1;
  return before + after;
}

/** What stood beside the passage in its own block: that goes when the block goes. All of it when the block held little else. */
function ownSides({ prefix, suffix }: TextQuote): Pick<TextQuote, 'prefix' | 'suffix'> {
  const before = prefix.slice(prefix.lastIndexOf(BLOCK_END) + 1);
  const [after = ''] = suffix.split(BLOCK_END, 1);
  return before.length + after.length < PIECE_CHARS ? { prefix, suffix } : { prefix: before, suffix: after };
}

/** How many pieces of what stood on a side are still on that side, however far away: something may have been put in between. */
function pieces(side: string, words: string): number {
  const length = Math.min(PIECE_CHARS, words.length);
  let found = 0;
  for (let at = 0; length > 1 && at + length <= words.length; at += 1) if (side.includes(words.slice(at, at + length))) found += 1;
  return found;
}

/** Whether what stood on both sides of the passage stands together now: it was taken out. */
function hasSeam(text: string, { prefix, suffix }: TextQuote): boolean {
  if (prefix.length + suffix.length < SEAM_CHARS) return false;
  // So little stands on a side only where the text begins or ends; the other side must then say the more.
  const isAtBegin = prefix.length < SEAM_CHARS;
  const isAtEnd = suffix.length < SEAM_CHARS;
  const before = prefix.slice(-(isAtEnd ? 2 * SEAM_CHARS - suffix.length : SEAM_CHARS));
  const after = suffix.slice(0, isAtBegin ? 2 * SEAM_CHARS - prefix.length : SEAM_CHARS);
  const has = (seam: string) =>
    isAtBegin || isAtEnd ? (isAtBegin && text.startsWith(seam)) || (isAtEnd && text.endsWith(seam)) : text.includes(seam);
  if (has(before + after)) return true;
  // A whole block was taken out, and with it one of the two block ends beside it.
  const isWholeBlock = (before === '' || before.endsWith(BLOCK_END)) && (after === '' || after.startsWith(BLOCK_END));
  return isWholeBlock && has(after === '' ? before.slice(0, -1) : before + after.slice(1));
}

/** What stands between the two sides now, if it is still like the passage. */
function betweenSides(text: string, { exact, prefix, suffix }: TextQuote, expected: number): Place | null {
  if (prefix.length < SEAM_CHARS || suffix.length < SEAM_CHARS) return null;
  const before = prefix.slice(-PIECE_CHARS);
  const after = suffix.slice(0, PIECE_CHARS);
  let best: Place | null = null;
  for (let at = text.indexOf(before); at !== -1; at = text.indexOf(before, at + 1)) {
    const from = at + before.length;
    const to = text.indexOf(after, from);
    if (to === -1) break;
    if (to === from || to - from > exact.length * MOST_GROWTH) continue;
    if (likeness(text.slice(from, Math.min(to, from + COMPARED_CHARS)), exact.slice(0, COMPARED_CHARS)) < LEAST_LIKENESS) continue;
    if (!best || Math.abs(from - expected) < Math.abs(best.from - expected)) best = { from, to };
  }
  return best;
}

/** What is most like the passage near where it was. */
function near(text: string, exact: string, expected: number): Place | null {
  if (exact.length < SPEAKING_CHARS) return null;
  const begin = Math.max(0, expected - NEAR_CHARS);
  const around = text.slice(begin, expected + NEAR_CHARS);
  const pattern = exact.slice(0, COMPARED_CHARS);
  const found = nearestText(around, pattern, Math.floor(pattern.length * MOST_ERRORS));
  if (!found) return null;
  const rest = exact.length - pattern.length;
  return { from: begin + found.from, to: Math.min(text.length, begin + found.to + rest) };
}
