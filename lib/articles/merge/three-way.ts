import type { Pair } from './matched-pairs.ts';

/** Who changed something: neither, one of them, both to the same end, or both against one another. */
export type MergeState = 'same' | 'mine' | 'theirs' | 'merged' | 'conflict';

/** A stretch of three lists that belongs together; `merged` is what comes of it, and holds mine where nothing else can be said. */
export type Stretch<T> = { state: MergeState; base: T[]; mine: T[]; theirs: T[]; merged: T[] };

/** One side's list against the base: what each thing of the base became (null: it is gone), and what came in before each, and at the end. */
export type Side<T> = { at: (T | null)[]; inserted: T[][] };

/** @param pairs the base's things and the side's, in the order of both */
export function sideOf<T>(length: number, items: readonly T[], pairs: readonly Pair[]): Side<T> {
  const side: Side<T> = { at: new Array<T | null>(length).fill(null), inserted: Array.from({ length: length + 1 }, () => []) };
  let next = 0;
  let gap = 0;
  for (const [place, itsPlace] of pairs) {
    side.inserted[gap] = items.slice(next, itsPlace);
    side.at[place] = items[itsPlace] ?? null;
    next = itsPlace + 1;
    gap = place + 1;
  }
  side.inserted[gap] = items.slice(next);
  return side;
}

/**
 * The stretches of a three-way merge: by turns what came in before a thing of the base, and that thing.
 * @param merge what comes of one thing that both changed; undefined when that cannot be said
 */
export function threeWay<T>(
  base: readonly T[],
  mine: Side<T>,
  theirs: Side<T>,
  { isSame, merge }: { isSame: (one: T, other: T) => boolean; merge: (base: T, mine: T, theirs: T) => T | undefined },
): Stretch<T>[] {
  const areSame = (some: readonly T[], others: readonly T[]): boolean =>
    some.length === others.length && some.every((one, place) => isSame(one, others[place] as T));

  function settle(was: T[], my: T[], their: T[]): Stretch<T> {
    const stretch = { base: was, mine: my, theirs: their };
    const isMine = !areSame(was, my);
    const isTheirs = !areSame(was, their);
    if (!isTheirs) return { ...stretch, state: isMine ? 'mine' : 'same', merged: my };
    if (!isMine) return { ...stretch, state: 'theirs', merged: their };
    if (areSame(my, their)) return { ...stretch, state: 'merged', merged: my };
    const [one, other, third] = [was[0], my[0], their[0]];
    const merged = one && other && third ? merge(one, other, third) : undefined;
    return merged === undefined ? { ...stretch, state: 'conflict', merged: my } : { ...stretch, state: 'merged', merged: [merged] };
  }

  const stretches = base.flatMap((thing, place) => [
    settle([], mine.inserted[place] ?? [], theirs.inserted[place] ?? []),
    settle([thing], present(mine.at[place]), present(theirs.at[place])),
  ]);
  stretches.push(settle([], mine.inserted[base.length] ?? [], theirs.inserted[base.length] ?? []));
  return stretches.filter((one) => one.base.length + one.mine.length + one.theirs.length > 0);
}

const present = <T>(thing: T | null | undefined): T[] => (thing === null || thing === undefined ? [] : [thing]);

/**
 * Draws into a conflict what belongs to it: what was taken out beside it, and, where something was taken out, what was put in beside it, for
 * that is how a rewritten passage looks. Neighbours that nobody changed are one stretch.
 */
export function gathered<T>(stretches: readonly Stretch<T>[]): Stretch<T>[] {
  const whole: Stretch<T>[] = [];
  for (const stretch of stretches) {
    let next = stretch;
    for (let last = whole.at(-1); last && belongTogether(last, next); last = whole.at(-1)) {
      next = join(last, next);
      whole.pop();
    }
    whole.push(next);
  }
  return whole;
}

function belongTogether<T>(one: Stretch<T>, next: Stretch<T>): boolean {
  if (one.state === 'same' && next.state === 'same') return true;
  if (one.state !== 'conflict' && next.state !== 'conflict') return false;
  if (one.state === 'conflict' && next.state === 'conflict') return isGap(one) || isGap(next);
  const [conflict, beside] = one.state === 'conflict' ? [one, next] : [next, one];
  return lacks(beside) || (isGap(beside) && lacks(conflict));
}

const isGap = ({ base }: Stretch<unknown>): boolean => base.length === 0;

/** Something of the base is gone on a side. */
const lacks = ({ base, mine, theirs }: Stretch<unknown>): boolean => mine.length < base.length || theirs.length < base.length;

function join<T>(one: Stretch<T>, next: Stretch<T>): Stretch<T> {
  const mine = [...one.mine, ...next.mine];
  const isConflict = one.state === 'conflict' || next.state === 'conflict';
  return {
    state: isConflict ? 'conflict' : 'same',
    base: [...one.base, ...next.base],
    mine,
    theirs: [...one.theirs, ...next.theirs],
    merged: isConflict ? mine : [...one.merged, ...next.merged],
  };
}
