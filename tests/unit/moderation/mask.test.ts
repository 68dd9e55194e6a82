import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '#lib/comments/personal-data/find-personal-data';
import type { Span, Verdict } from '#lib/comments/screening/rule';
import { joined, maskOf, maskWords, moveMarks } from '#lib/moderation/redaction/mask';

const words = (body: string) => ({ name: 'Rosa', title: 'Cảm ơn', body });
const inBody = (start: number, end: number): Span => ({ field: 'body', start, end });

describe('what stands in the place of', () => {
  test.each([
    ['0912345678', '••••••••••'],
    ['0912 345 678', '•••• ••• •••'],
    ['+84 (0)912.345.678', '+•• (•)•••.•••.•••'],
    ['o912345678', '••••••••••'],
    ['B1234567', '••••••••'],
    ['lan.nguyen@example.com', '•••@•••'],
    ['lan (at) gmail.com', '•••@•••'],
    ['Nguyễn Thị Lan', '••• ••• •••'],
    ['không chín một hai', '••• ••• ••• •••'],
    ['12 Lê Lợi', '•• ••• •••'],
    ['Lan và cả nhà', '••• ••• ••• •••'],
  ])('%s tells its kind, at most how many figures it has, and nothing that identifies', (text, mask) => {
    expect(maskOf(text)).toBe(mask);
  });
});

test('a comment keeps every word but those that are masked, in the name and the title too', () => {
  const comment = { name: 'Lan 0912345678', title: 'Gọi 0987654321', body: 'Gọi 0912 345 678\n\nhoặc lan@example.com nhé' };
  const cuts = (['name', 'title', 'body'] as const).flatMap((field) =>
    findPersonalData(comment[field]).map(({ start, end }) => ({ field, start, end })),
  );
  expect(maskWords(comment, cuts)).toEqual({
    name: 'Lan ••••••••••',
    title: 'Gọi ••••••••••',
    body: 'Gọi •••• ••• •••\n\nhoặc •••@••• nhé',
  });
});

test('parts that overlap are one, in whatever order they come', () => {
  expect(joined([inBody(5, 9), inBody(0, 2), inBody(7, 12), inBody(12, 13)])).toEqual([inBody(0, 2), inBody(5, 12), inBody(12, 13)]);
});

test('the marks of screening stand at the same words afterwards, and over what was masked', () => {
  const body = 'xin lan@example.com gọi 0912345678 ngay hôm nay';
  const mark = (text: string): Verdict => ({
    rule: 'terms',
    outcome: 'hold',
    weight: 1,
    detail: '',
    spans: [inBody(body.indexOf(text), body.indexOf(text) + text.length)],
  });
  const cuts = [inBody(4, 19), inBody(body.indexOf('0912345678'), body.indexOf('0912345678') + 10)];
  const after = maskWords(words(body), cuts).body;
  const marked = (text: string) => {
    const [span] = moveMarks([mark(text)], words(body), cuts)[0]?.spans ?? [];
    return after.slice(span?.start, span?.end);
  };
  expect(after).toBe('xin •••@••• gọi •••••••••• ngay hôm nay');
  expect(['xin', 'gọi', 'hôm nay', 'lan@example.com', '0912345678', 'example', 'com gọi 0912'].map(marked)).toEqual([
    'xin',
    'gọi',
    'hôm nay',
    '•••@•••',
    '••••••••••',
    '•••@•••',
    '•••@••• gọi ••••••••••',
  ]);
});

test('whatever is masked, nothing of it but signs is left, and the rest stays letter by letter', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ê', '7', ' ', '.', '\n', '@', '9', 'đ', '-'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(text, fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 }), (body, places) => {
      const cuts = places
        .map(([one, two]) => inBody(Math.min(one, two, body.length), Math.min(Math.max(one, two), body.length)))
        .filter(({ start, end }) => start < end);
      const masked = maskWords(words(body), cuts).body;
      const isCut = (at: number) => cuts.some(({ start, end }) => at >= start && at < end);
      const kept = [...body].filter((_, at) => !isCut(at)).join('');
      // Without the dots and what a mask may hold besides, the letters that were kept are all there is.
      const letters = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, '');
      expect(letters(masked)).toBe(letters(kept));
    }),
    { numRuns: 300 },
  );
});
