import type { ArticleDocument, Block } from '../document.ts';
import { pairAlike } from './alike.ts';
import { canonical } from './canonical.ts';
import type { Pair } from './matched-pairs.ts';

/** One line of two bodies set side by side. A block that was moved, unchanged, stands in two lines: where it was and where it is. */
export type BlockRow =
  | { kind: 'same' | 'changed'; before: Block; after: Block }
  | { kind: 'removed'; before: Block; after: null }
  | { kind: 'added'; before: null; after: Block }
  | { kind: 'moved'; before: Block; after: null }
  | { kind: 'moved'; before: null; after: Block };

/** The blocks of two bodies, paired: the lines' left sides are the body before, their right sides the body after. */
export function diffBlocks(before: ArticleDocument, after: ArticleDocument): BlockRow[] {
  const left = before.content;
  const right = after.content;
  const keys = { before: left.map(canonical), after: right.map(canonical) };
  const pairs = pairAlike(left, right, keys);
  const moves = movesIn(keys, pairs);
  const movedTo = new Set(moves.values());
  const rows: BlockRow[] = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...pairs, [left.length, right.length] as const]) {
    for (const [place, block] of left.slice(i, a).entries()) {
      rows.push({ kind: moves.has(i + place) ? 'moved' : 'removed', before: block, after: null });
    }
    for (const [place, block] of right.slice(j, b).entries()) {
      rows.push({ kind: movedTo.has(j + place) ? 'moved' : 'added', before: null, after: block });
    }
    const [was, is] = [left[a], right[b]];
    if (was && is) rows.push({ kind: keys.before[a] === keys.after[b] ? 'same' : 'changed', before: was, after: is });
    i = a + 1;
    j = b + 1;
  }
  return rows;
}

/** Which unpaired thing before is which unpaired thing after: what holds something and went elsewhere as it was. */
export function movesIn(keys: { before: readonly string[]; after: readonly string[] }, pairs: readonly Pair[]): Map<number, number> {
  const pairedBefore = new Set(pairs.map(([place]) => place));
  const pairedAfter = new Set(pairs.map(([, place]) => place));
  const free = new Map<string, number[]>();
  for (const [place, key] of keys.after.entries()) {
    if (!pairedAfter.has(place) && key !== EMPTY) free.set(key, [...(free.get(key) ?? []), place]);
  }
  const moves = new Map<number, number>();
  for (const [place, key] of keys.before.entries()) {
    const to = pairedBefore.has(place) ? undefined : free.get(key)?.shift();
    if (to !== undefined) moves.set(place, to);
  }
  return moves;
}

const EMPTY = canonical({ type: 'paragraph' });
