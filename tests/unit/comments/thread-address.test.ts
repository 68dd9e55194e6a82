import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentPath, parseThread, type ThreadAddress, threadRest } from '#lib/comments/thread/address';
import { cursorOf, parseCursor } from '#lib/comments/thread/cursor';
import { THREAD_ORDERS, type ThreadTurn } from '#lib/comments/thread/view';
import { readerPath } from '#lib/page-cache/reader-path';
import { firstGraphemes } from '#lib/vietnamese/clean-text';

const id = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const createdAt = fc.date({ min: new Date(0), max: new Date('2100-12-31T23:59:59.999Z'), noInvalidDate: true });

/** Likes are part of a place only where they make the order. */
const turn = (isLiked: boolean): fc.Arbitrary<ThreadTurn> =>
  fc.oneof(
    fc.constant({ turn: 'first' as const }),
    fc.record({
      turn: fc.constantFrom('after' as const, 'before' as const),
      place: fc.record({ id: fc.oneof(fc.constant(0), id), createdAt, likes: isLiked ? fc.nat(1_000_000) : fc.constant(0) }),
    }),
  );
const address: fc.Arbitrary<ThreadAddress> = fc.oneof(
  ...THREAD_ORDERS.map((order) => turn(order === 'liked').map((at): ThreadAddress => ({ page: 'thread', order, at }))),
  fc.record({ page: fc.constant('conversation' as const), id, at: turn(false) }),
  fc.record({ page: fc.constant('answer' as const), id }),
);
const locale = fc.constantFrom('vi' as const, 'en' as const);

test('every page of a thread has one address, which is read as it was written and can be kept', () => {
  fc.assert(
    fc.property(address, locale, (asked, language) => {
      const rest = threadRest(asked, language);
      expect(parseThread(rest.split('/').slice(2), language)).toEqual(asked);
      expect(readerPath(`/do-thi/bai-1${rest}`)).toBe(`/do-thi/bai-1${rest}`);
    }),
  );
});

test.each([
  ['khong-co'],
  ['0'],
  ['01'],
  ['2147483648'],
  ['7', 'tra-loi', 'x'],
  ['7', 'cu-nhat'],
  ['cu-nhat', '7'],
  ['cu-nhat', 'sau'],
  ['sau', 'mju8qn40-01'],
  ['sau', 'MJU8QN40-1'],
  ['sau', 'zzzzzzzzz-1'],
  ['nhieu-thich', 'sau', 'mju8qn40-1'],
  ['sau', '5-mju8qn40-1'],
  ['after', 'mju8qn40-1'],
])('what no link of ours says leads nowhere: %s', (...parts) => {
  expect(parseThread(parts.filter(Boolean), 'vi')).toBeNull();
});

test('a place in the order by likes carries them, and in the others only its moment', () => {
  const place = { id: 7, createdAt: new Date('2026-01-01T05:00:00Z'), likes: 40 };
  expect([cursorOf(place, 'liked'), cursorOf(place, 'oldest')]).toEqual(['14-mjuz7kw0-7', 'mjuz7kw0-7']);
  expect(parseCursor('14-mjuz7kw0-7', 'liked')).toEqual(place);
});

test('a comment of either edition can be linked to', () => {
  expect(commentPath({ path: '/do-thi/bai-1', locale: 'vi' }, { id: 7 })).toBe('/do-thi/bai-1/binh-luan/7#binh-luan-7');
  expect(commentPath({ path: '/en/do-thi/story-2', locale: 'en' }, { id: 7 })).toBe('/en/do-thi/story-2/comments/7#binh-luan-7');
});

test('a quotation is cut between words, by characters as people count them, and says so', () => {
  expect(firstGraphemes('ngắn thôi', 120)).toBe('ngắn thôi');
  expect(firstGraphemes('một hai ba bốn', 9)).toBe('một hai…');
  expect(firstGraphemes('👨‍👩‍👧'.repeat(5), 3)).toBe(`${'👨‍👩‍👧'.repeat(3)}…`);
});
