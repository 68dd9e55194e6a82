import { foldedText } from '../../vietnamese/matching/folded-text.ts';

/** Syllables in a row that are compared. */
const SHINGLE = 3;
/** Shorter texts look alike by chance: everybody thanks the paper in the same words. */
const MIN_SYLLABLES = 12;
/** With ten bands of four, texts alike in 8 of 10 shingles meet in 99 of 100 cases, those alike in 3 of 10 in 8. */
const BANDS = 10;
const ROWS = 4;

const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;

/** The words of a text with their writing levelled; one is a syllable in Vietnamese. */
export const syllablesOf = (text: string): string[] =>
  foldedText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((syllable) => syllable !== '');

/** Every run of three syllables as a number; empty for a text that is too short to be compared. */
export function shinglesOf(text: string): ReadonlySet<number> {
  const syllables = syllablesOf(text);
  if (syllables.length < MIN_SYLLABLES) return new Set();
  return new Set(syllables.slice(SHINGLE - 1).map((_, from) => hashOf(syllables.slice(from, from + SHINGLE).join(' '))));
}

/**
 * Numbers of which texts that say nearly the same share at least one, as 32-bit integers; none for a short text.
 * MinHash over shingles, in bands.
 * @see Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, chapter 3
 */
export function waveKeysOf(shingles: ReadonlySet<number>): number[] {
  if (shingles.size === 0) return [];
  return Array.from({ length: BANDS }, (_, band) => {
    let key = (FNV_OFFSET ^ band) >>> 0;
    for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ leastOf(shingles, band * ROWS + row), FNV_PRIME) >>> 0;
    return key | 0;
  });
}

/** How much two texts share: 0 for nothing, 1 for every run of syllables (Jaccard). */
export function similarity(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const shingle of one) if (other.has(shingle)) shared += 1;
  return shared / (one.size + other.size - shared);
}

/** The least of all shingles under the permutation with this number. */
function leastOf(shingles: ReadonlySet<number>, permutation: number): number {
  const seed = mixed(permutation + 1);
  let least = 0xffffffff;
  for (const shingle of shingles) least = Math.min(least, mixed(shingle ^ seed));
  return least;
}

function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash >>> 0;
}

/** Spreads every bit of a number over all of them (the finalizer of MurmurHash3). */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
