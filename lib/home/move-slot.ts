import { type BoardSlot, SLOTS } from './view.ts';

/** Where a slot may be put: at no place that somebody holds. */
export const isHeld = (slots: readonly BoardSlot[], position: number): boolean =>
  slots.some((slot) => slot.position === position && slot.lock !== null);

/**
 * Moves what stands at one place to another. What stands between moves up or down by one, around what is locked: that stays where it is.
 * Places that are filled by themselves move as empty ones.
 * @returns the slots as they stand then; the same ones when either place is locked
 */
export function moveSlot(slots: readonly BoardSlot[], from: number, to: number): BoardSlot[] {
  if (from === to || isHeld(slots, from) || isHeld(slots, to)) return [...slots];
  const free = Array.from({ length: SLOTS }, (_, position) => position).filter((position) => !isHeld(slots, position));
  const contents = free.map((position) => slots.find((slot) => slot.position === position) ?? null);
  const [moved = null] = contents.splice(free.indexOf(from), 1);
  contents.splice(free.indexOf(to), 0, moved);
  const placed = contents.flatMap((slot, index) => (slot ? [{ ...slot, position: free[index] ?? slot.position }] : []));
  return [...slots.filter(({ lock }) => lock !== null), ...placed].sort((one, other) => one.position - other.position);
}

/** The next place before (-1) or after (1) one that nobody holds; null at either end. */
export function nextFree(slots: readonly BoardSlot[], position: number, step: -1 | 1): number | null {
  for (let at = position + step; at >= 0 && at < SLOTS; at += step) if (!isHeld(slots, at)) return at;
  return null;
}
