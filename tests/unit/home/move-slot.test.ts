import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, over, pinned, recalled, unlockedIn, withLock } from '#components/newsroom/home/draft-board.ts';
import { moveSlot, nextFree } from '#lib/home/move-slot';
import { type Board, type BoardSlot, type Place, SLOTS } from '#lib/home/view';

const AT = new Date('2026-11-26T05:00:00Z');
const plain = { from: null, until: null, maxAgeHours: null, isPictured: false, repeats: false };
const story = (position: number, articleId: number, lock: BoardSlot['lock'] = null): BoardSlot => ({
  ...plain,
  kind: 'story',
  position,
  articleId,
  title: `Bài ${articleId}`,
  isPublished: true,
  lock,
});
const HELD = { name: 'An', at: AT };
const idsOf = (slots: readonly BoardSlot[]) =>
  Array.from({ length: SLOTS }, (_, position) => {
    const slot = slots.find((one) => one.position === position);
    return slot?.kind === 'story' ? slot.articleId : 0;
  });

test('an editor moves the second story to the top, and what stood there goes down by one', () => {
  expect(idsOf(moveSlot([story(0, 1), story(1, 2), story(2, 3)], 1, 0))).toEqual([2, 1, 3, 0, 0, 0]);
  expect(idsOf(moveSlot([story(0, 1), story(2, 3)], 0, 2))).toEqual([0, 3, 1, 0, 0, 0]);
});

test('what moves goes around a locked place', () => {
  const slots = [story(0, 1), story(1, 2, HELD), story(2, 3)];
  expect(idsOf(moveSlot(slots, 2, 0))).toEqual([3, 2, 1, 0, 0, 0]);
  expect([nextFree(slots, 0, 1), nextFree(slots, 2, -1), nextFree(slots, 0, -1), nextFree(slots, 5, 1)]).toEqual([2, 0, null, null]);
});

test('however slots are moved, none is lost, none is doubled, and a locked one never moves', () => {
  const boards = fc
    .array(fc.record({ position: fc.nat({ max: SLOTS - 1 }), isHeld: fc.boolean() }), { maxLength: SLOTS })
    .map((slots) => [...new Map(slots.map((slot) => [slot.position, slot])).values()])
    .map((slots) => slots.map(({ position, isHeld }, index) => story(position, index + 1, isHeld ? HELD : null)));
  const moves = fc.array(fc.tuple(fc.nat({ max: SLOTS - 1 }), fc.nat({ max: SLOTS - 1 })), { maxLength: 8 });
  fc.assert(
    fc.property(boards, moves, (board, steps) => {
      let slots: readonly BoardSlot[] = board;
      for (const [from, to] of steps) slots = moveSlot(slots, from, to);
      expect(new Set(slots.map(({ position }) => position)).size).toBe(board.length);
      expect(idsOf(slots).sort()).toEqual(idsOf(board).sort());
      for (const held of board.filter(({ lock }) => lock)) expect(slots).toContainEqual(held);
    }),
  );
});

const place = (id: number): Place => ({ story: { id, title: `Bài ${id}` } as Place['story'], isByItself: true, next: null });

test('what a place shows by itself is chosen once somebody takes it or locks it', () => {
  expect(idsOf(moveSlot(pinned([story(0, 1)], 3, place(9)), 3, 0))).toEqual([9, 1, 0, 0, 0, 0]);
  expect(withLock([], 2, place(9))).toEqual([story(2, 9, { name: null, at: null })]);
  expect(pinned([], 2, { story: null, isByItself: true, next: null })).toEqual([]);
});

test('an editor is told which places are not on the page yet, and whose locks go', () => {
  const standing = [story(0, 1, HELD), story(1, 2)];
  expect(differences(standing, standing, AT)).toEqual([]);
  const mine = withLock(standing, 0, undefined);
  expect(differences(mine, standing, AT)).toEqual([0]);
  expect(unlockedIn(mine, standing, AT)).toEqual([0]);
  // Taken away and set again, it is somebody else's.
  expect(unlockedIn(withLock(mine, 0, undefined), standing, AT)).toEqual([0]);
  expect(unlockedIn([story(0, 1, HELD), story(1, 5)], standing, AT)).toEqual([]);
});

test("somebody's arrangement over a newer one leaves what is locked there, and no story stands twice for it", () => {
  const standing: Board = { locale: 'vi', version: 7, arranged: null, slots: [story(0, 1, HELD), story(3, 4)] };
  const mine = [story(0, 2), story(1, 1), story(2, 3, { name: 'Bình', at: AT })];
  expect(over(mine, standing)).toEqual([story(0, 1, HELD), story(2, 3)]);
  const ended = { ...story(4, 8), until: AT };
  expect(idsOf(recalled({ slots: [...mine, ended] }, standing, AT))).toEqual([1, 0, 3, 0, 0, 0]);
});
