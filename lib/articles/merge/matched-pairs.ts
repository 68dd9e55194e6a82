import { diffArrays } from 'diff';

/** One thing's place in the earlier and in the later list. */
export type Pair = readonly [before: number, after: number];

/** Lists further apart than this have nothing to do with each other, and finding out how little would take seconds. */
const MAX_STEPS = 1_000;

/** What two lists of keys have in common, in the order of both (a longest common subsequence). */
export function matchedPairs(before: readonly string[], after: readonly string[]): Pair[] {
  // What the other list does not hold at all can match nothing; without it the search is short.
  const left = placesOf(before, new Set(after));
  const right = placesOf(after, new Set(before));
  const steps = diffArrays(
    left.map((place) => before[place]),
    right.map((place) => after[place]),
    { maxEditLength: MAX_STEPS },
  );
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const { added, removed, count } of steps ?? []) {
    if (!added && !removed) for (let k = 0; k < count; k += 1) pairs.push([left[i + k] ?? 0, right[j + k] ?? 0]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return pairs;
}

const placesOf = (keys: readonly string[], others: ReadonlySet<string>): number[] =>
  keys.flatMap((key, place) => (others.has(key) ? [place] : []));
