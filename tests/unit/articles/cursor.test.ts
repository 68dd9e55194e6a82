import { expect, test } from 'vitest';
import { cursorOf, parseCursor } from '#lib/articles/lists/cursor';
import { SPECIMEN_CURSOR } from '#lib/cache/specimens';

test('whoever follows a link to earlier stories arrives at the very place it names', () => {
  const place = { id: 2_147_483_647, publishedAt: new Date('2026-11-25T07:00:00.123Z') };
  expect(parseCursor(cursorOf(place))).toEqual(place);
  expect(parseCursor(SPECIMEN_CURSOR)).not.toBeNull();
});

test.each(['', '-', 'x-0', '0x1-1', 'mju8qn40-01', '00mju8qn40-1', 'zzzzzzzzz-1', 'mju8qn40-2147483648', 'MJU8QN40-1', 'mju8qn40-1/'])(
  'whoever invents the place %j finds no page',
  (cursor) => {
    expect(parseCursor(cursor)).toBeNull();
  },
);
