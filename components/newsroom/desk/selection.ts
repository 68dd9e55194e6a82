import { MAX_COMMENTS_AT_ONCE } from '#lib/moderation/schema';

/** The comments chosen to be decided together, and the one that a range begins at. */
export type Selection = { ids: readonly number[]; from: number | null };

export const NOTHING: Selection = { ids: [], from: null };

/** Chooses a comment, or leaves it out again; the next range begins there. */
export function toggle({ ids }: Selection, id: number): Selection {
  return { ids: ids.includes(id) ? ids.filter((one) => one !== id) : within([...ids, id]), from: id };
}

/**
 * Chooses everything from where the last choice was made to this one, in the order of the page.
 * @param order all that may be chosen, as it stands on the page
 */
export function extend({ ids, from }: Selection, order: readonly number[], to: number): Selection {
  const [one, other] = [order.indexOf(from ?? to), order.indexOf(to)];
  if (other < 0) return { ids, from };
  const begin = one < 0 ? other : one;
  return add({ ids, from: order[begin] ?? to }, order.slice(Math.min(begin, other), Math.max(begin, other) + 1));
}

/** Chooses all of these besides. */
export const add = ({ ids, from }: Selection, more: readonly number[]): Selection => ({
  ids: within([...new Set([...ids, ...more])]),
  from,
});

/** Leaves these out. */
export const drop = ({ ids, from }: Selection, gone: readonly number[]): Selection => ({
  ids: ids.filter((id) => !gone.includes(id)),
  from: from !== null && gone.includes(from) ? null : from,
});

// What is too much for one act is left out, and stays for the next.
const within = (ids: readonly number[]): readonly number[] => ids.slice(0, MAX_COMMENTS_AT_ONCE);
