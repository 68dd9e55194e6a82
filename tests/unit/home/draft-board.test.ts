import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, joined, POSITIONS, slotAt, twice } from '#components/newsroom/home/draft-board.ts';
import type { BoardSlot } from '#lib/home/view';

const NOW = new Date('2026-11-26T00:00:00Z');
const slot = (position: number, articleId: number, lock: BoardSlot['lock'] = null): BoardSlot => ({
  position,
  kind: 'story',
  articleId,
  title: `Bài ${articleId}`,
  isPublished: true,
  from: null,
  until: null,
  repeats: false,
  maxAgeHours: null,
  isPictured: false,
  lock,
});
const base = [slot(0, 1), slot(1, 2), slot(2, 3)];
const lockOf = { name: 'Nga', at: new Date('2026-11-25T20:00:00Z') };

test('an editor keeps what they moved when somebody else changed other places', () => {
  const mine = [slot(0, 2), slot(1, 1), slot(2, 3)];
  const theirs = [slot(0, 1), slot(1, 2), slot(2, 9, lockOf), slot(5, 8)];
  expect(joined({ mine, base, theirs }, NOW)).toEqual([slot(0, 2), slot(1, 1), slot(2, 9, lockOf), slot(5, 8)]);
});

test('an editor who changed nothing has what the other one put out', () => {
  const theirs = [slot(0, 7), slot(3, 1, lockOf)];
  expect(joined({ mine: base, base, theirs }, NOW)).toEqual(theirs);
});

test('two who did the same have it once, with the lock as it is on the page', () => {
  const both = [slot(0, 1), slot(1, 2), slot(2, 4)];
  expect(joined({ mine: both, base, theirs: both }, NOW)).toEqual(both);
});

test('an editor is asked when both changed a place, when a place was locked that they changed, or when a story would stand twice', () => {
  expect(joined({ mine: [slot(0, 5)], base: [slot(0, 1)], theirs: [slot(0, 6)] }, NOW)).toBeNull();
  expect(joined({ mine: [slot(0, 5)], base: [slot(0, 1)], theirs: [slot(0, 1, lockOf)] }, NOW)).toBeNull();
  expect(joined({ mine: [slot(0, 1), slot(1, 9)], base: [slot(0, 1)], theirs: [slot(0, 1), slot(4, 9)] }, NOW)).toBeNull();
});

test('whatever two editors do, nothing that either changed is lost without a question, and no story stands twice', () => {
  const arrangement = fc
    .array(fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), { minLength: 6, maxLength: 6 })
    .map((stories) =>
      stories.flatMap((story, position) => (story === null || stories.indexOf(story) < position ? [] : [slot(position, story)])),
    );
  fc.assert(
    fc.property(arrangement, arrangement, arrangement, (begun, mine, theirs) => {
      const both = joined({ mine, base: begun, theirs }, NOW);
      if (!both) return;
      expect(twice(both)).toEqual([]);
      const [here, there] = [differences(mine, begun, NOW), differences(theirs, begun, NOW)];
      for (const position of POSITIONS) {
        if (here.includes(position)) expect(slotAt(both, position)).toEqual(slotAt(mine, position));
        if (there.includes(position)) expect(slotAt(both, position)).toEqual(slotAt(theirs, position));
      }
    }),
  );
});
