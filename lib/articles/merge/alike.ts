import { canonical } from './canonical.ts';
import { matchedPairs, type Pair } from './matched-pairs.ts';

/** Any node of a body, or one picture of a gallery. */
export type Node = { type?: string; attrs?: Record<string, unknown>; content?: readonly Node[]; text?: string; mediaId?: number };

/** From here on two nodes are the same one, changed; below, one went and another came. */
const ALIKE = 0.35;

/** How far from its place in proportion a node's other self is looked for, and up to which product of lengths it is looked for at all. */
const REACH = 60;
const MAX_TABLE = 1_000_000;

const FAMILY: Record<string, string> = { heading: 'paragraph', orderedList: 'bulletList', tableHeader: 'tableCell' };

/** Types that become one another at a press of a button: their words stay. */
export const familyOf = ({ type = '' }: Node): string => FAMILY[type] ?? type;

/**
 * Which nodes of two lists are one and the same, unchanged or changed, in the order of both; what is in no pair was removed or added.
 * @param keys the canonical text of each node, worked out once
 */
export function pairAlike(
  before: readonly Node[],
  after: readonly Node[],
  keys: { before: readonly string[]; after: readonly string[] } = { before: before.map(canonical), after: after.map(canonical) },
): Pair[] {
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...matchedPairs(keys.before, keys.after), [before.length, after.length] as const]) {
    for (const [k, l] of pairChanged(before.slice(i, a), after.slice(j, b))) pairs.push([i + k, j + l]);
    if (a < before.length) pairs.push([a, b]);
    i = a + 1;
    j = b + 1;
  }
  return pairs;
}

/** The pairs, in order, that are alike the most all together. */
function pairChanged(before: readonly Node[], after: readonly Node[]): Pair[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MAX_TABLE) return [];
  const left = before.map(wordsIn);
  const right = after.map(wordsIn);
  const width = after.length + 1;
  // best[i, j]: how alike the first i and the first j can be together.
  const best = new Float32Array((before.length + 1) * width);
  const likeness = new Float32Array(before.length * after.length);
  const at = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = 0; i < before.length; i += 1) {
    const expected = (i * after.length) / before.length;
    for (let j = 0; j < after.length; j += 1) {
      const alike = Math.abs(j - expected) > REACH ? 0 : howAlike(before[i], after[j], left[i], right[j]);
      const paired = alike >= ALIKE ? at(i, j) + alike : 0;
      likeness[i * after.length + j] = alike;
      best[(i + 1) * width + j + 1] = Math.max(paired, at(i, j + 1), at(i + 1, j));
    }
  }
  const pairs: Pair[] = [];
  let i = before.length;
  let j = after.length;
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i -= 1;
    else if (at(i, j) === at(i, j - 1)) j -= 1;
    else {
      i -= 1;
      j -= 1;
      if ((likeness[i * after.length + j] ?? 0) >= ALIKE) pairs.unshift([i, j]);
    }
  }
  return pairs;
}

type Words = { counts: Map<string, number>; total: number };

function howAlike(one: Node | undefined, other: Node | undefined, words?: Words, others?: Words): number {
  if (!one || !other || !words || !others || familyOf(one) !== familyOf(other)) return 0;
  const thing = thingIn(one);
  if (thing && thing === thingIn(other)) return 1;
  if (words.total + others.total === 0) return 0;
  let shared = 0;
  for (const [word, count] of words.counts) shared += Math.min(count, others.counts.get(word) ?? 0);
  return (2 * shared) / (words.total + others.total);
}

/** The picture, file or post a node shows: that makes it the same node, whatever is written about it. */
function thingIn({ attrs = {}, mediaId }: Node): string | undefined {
  const { mediaId: picture = mediaId, attachmentId, provider, id } = attrs;
  const thing = [picture, attachmentId, provider, id].filter((part) => part !== undefined);
  return thing.length > 0 ? thing.join(' ') : undefined;
}

function wordsIn(node: Node): Words {
  const counts = new Map<string, number>();
  let total = 0;
  const take = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const word of value.split(/\s+/)) {
        if (word === '') continue;
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total += 1;
      }
    } else if (Array.isArray(value)) value.forEach(take);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) if (name !== 'type' && name !== 'marks') take(one);
    }
  };
  take(node);
  return { counts, total };
}
