import { isSameSlot } from '#lib/home/same-slot';
import { type Board, type BoardSlot, type PastArrangement, type Place, SLOTS, type SlotContent } from '#lib/home/view';

// What happens to an arrangement on the board before it goes out; pure.

export const POSITIONS: readonly number[] = Array.from({ length: SLOTS }, (_, position) => position);

export const slotAt = (slots: readonly BoardSlot[], position: number): BoardSlot | null =>
  slots.find((slot) => slot.position === position) ?? null;

const inOrder = (slots: BoardSlot[]): BoardSlot[] => slots.sort((one, other) => one.position - other.position);
const without = (slots: readonly BoardSlot[], position: number) => slots.filter((slot) => slot.position !== position);

/** Something else at a place; null lets it fill by itself. */
export const withContent = (slots: readonly BoardSlot[], position: number, content: SlotContent | null): BoardSlot[] =>
  inOrder([...without(slots, position), ...(content ? [{ ...content, position, lock: slotAt(slots, position)?.lock ?? null }] : [])]);

/** The story that a place shows by itself, as one that somebody has chosen; the same slots where somebody chose already. */
export function pinned(slots: readonly BoardSlot[], position: number, place: Place | undefined): BoardSlot[] {
  if (slotAt(slots, position) || !place?.story) return [...slots];
  const { id: articleId, title } = place.story;
  const plain = { from: null, until: null, repeats: false, maxAgeHours: null, isPictured: false };
  return withContent(slots, position, { ...plain, kind: 'story', articleId, title, isPublished: true });
}

/** Locks a place, or unlocks it; where it fills by itself, what it shows is locked. */
export function withLock(slots: readonly BoardSlot[], position: number, place: Place | undefined): BoardSlot[] {
  return pinned(slots, position, place).map((slot) =>
    slot.position === position ? { ...slot, lock: slot.lock ? null : { name: null, at: null } } : slot,
  );
}

/** The places at which two arrangements differ, in what stands there or in whether it is locked. */
export const differences = (mine: readonly BoardSlot[], theirs: readonly BoardSlot[], at: Date): number[] =>
  POSITIONS.filter((position) => {
    const [one, other] = [slotAt(mine, position), slotAt(theirs, position)];
    if (!one || !other) return one !== other;
    // A lock that was taken away and set again is this person's now.
    return !isSameSlot(one, other, at) || one.lock?.at?.getTime() !== other.lock?.at?.getTime() || !one.lock !== !other.lock;
  });

/** Places whose lock on the page this arrangement takes away. */
export const unlockedIn = (mine: readonly BoardSlot[], standing: readonly BoardSlot[], at: Date): number[] =>
  standing
    .filter(({ lock, position }) => lock !== null && differences(mine, standing, at).includes(position))
    .map(({ position }) => position);

/** Somebody's arrangement over what stands now: what is locked now stays as it is, and no story stands twice for that. */
export function over(mine: readonly BoardSlot[], { slots: standing }: Pick<Board, 'slots'>): BoardSlot[] {
  const held = standing.filter(({ lock }) => lock !== null);
  const heldStories = new Set(held.flatMap((slot) => (slot.kind === 'story' && !slot.repeats ? [slot.articleId] : [])));
  const kept = mine
    .filter(({ position }) => !held.some((slot) => slot.position === position))
    .filter((slot) => slot.kind !== 'story' || slot.repeats || !heldStories.has(slot.articleId))
    .map((slot) => (slot.lock?.name ? { ...slot, lock: null } : slot));
  return inOrder([...held, ...kept]);
}

/**
 * What this person changed, over what somebody else put out meanwhile. Null when both changed the same place and not to the same, or a
 * story would stand twice: then somebody has to choose.
 * @param base what both began with
 */
export function joined(
  { mine, base, theirs }: { mine: readonly BoardSlot[]; base: readonly BoardSlot[]; theirs: readonly BoardSlot[] },
  at: Date,
): BoardSlot[] | null {
  const different = differences(theirs, mine, at);
  const changedThere = differences(theirs, base, at);
  const changedHere = differences(mine, base, at).filter((position) => different.includes(position));
  if (changedHere.some((position) => changedThere.includes(position))) return null;
  const isMine = ({ position }: BoardSlot) => changedHere.includes(position);
  const both = inOrder([...theirs.filter((slot) => !isMine(slot)), ...mine.filter(isMine)]);
  return twice(both).length === 0 ? both : null;
}

/** An arrangement of the past, to be put on the board. */
export const recalled = ({ slots }: Pick<PastArrangement, 'slots'>, standing: Board, at: Date): BoardSlot[] =>
  over(notEnded(slots, at), standing);

/** Without what has come to its end: those places fill by themselves. */
export const notEnded = (slots: readonly BoardSlot[], at: Date): BoardSlot[] => slots.filter(({ until }) => !until || until > at);

/** Places that name a story which another one before them names, too, though neither may. */
export function twice(slots: readonly BoardSlot[]): number[] {
  const seen = new Set<number>();
  return slots.flatMap((slot) => {
    if (slot.kind !== 'story' || slot.repeats) return [];
    if (seen.has(slot.articleId)) return [slot.position];
    seen.add(slot.articleId);
    return [];
  });
}
