import { expect, test } from 'vitest';
import type { StoryList } from '#lib/articles/lists/view';
import { pastTags, tags, tagsOfArrival } from '#lib/cache/tags';

const list: StoryList = { kind: 'all', locale: 'vi' };

test('a later page is old when a story comes in on one of its days, whichever page it is', () => {
  for (const [from, until] of [
    ['2026-11-20', '2026-11-25'],
    ['2026-11-25', '2026-11-25'],
    ['2026-10-31', '2026-11-25'],
    ['2024-02-29', '2026-11-25'],
    ['1990-01-01', '2026-11-25'],
    [null, '2026-11-25'],
  ] as const) {
    const held = pastTags(list, from, until);
    expect(held.length).toBeLessThanOrEqual(61);
    const expired = tagsOfArrival(list, { own: '2026-11-25', before: null, after: '2026-11-26' }, false);
    expect(
      held.some((tag) => expired.includes(tag)),
      `${from} to ${until}`,
    ).toBe(true);
  }
});

test('a later page stays as it is when the newest story comes in, even on its own day', () => {
  const expired = tagsOfArrival(list, { own: '2026-11-25', before: '2026-11-24', after: null }, true);
  expect(pastTags(list, '2026-11-20', '2026-11-25').filter((tag) => expired.includes(tag))).toEqual([]);
});

test('a later page stays as it is when a story comes in on a day it does not reach', () => {
  const expired = tagsOfArrival(list, { own: '2026-11-19', before: null, after: '2026-11-20' }, false);
  expect(pastTags(list, '2026-11-20', '2026-11-25').filter((tag) => expired.includes(tag))).toEqual([]);
});

test('a day without stories leads anew past a day that gets its first one, and stays as it is when that day gets another', () => {
  const between = tags.gap(list, '2026-11-10');
  expect(tagsOfArrival(list, { own: '2026-11-20', before: '2026-11-10', after: '2026-11-25' }, false)).toContain(between);
  expect(tagsOfArrival(list, { own: '2026-11-20', before: '2026-11-20', after: '2026-11-25' }, false)).not.toContain(between);
  expect(tagsOfArrival(list, { own: '2026-11-05', before: '2026-11-01', after: '2026-11-10' }, false)).not.toContain(between);
});
