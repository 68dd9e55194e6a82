import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markSpans } from '#lib/moderation/mark-spans';

const shown = (text: string, spans: { start: number; end: number }[]): string =>
  markSpans(text, spans)
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['nothing', [], 'xem lừa đảo ngay'],
  ['a word', [{ start: 4, end: 11 }], 'xem [lừa đảo] ngay'],
  [
    'two, in whatever order',
    [
      { start: 12, end: 16 },
      { start: 0, end: 3 },
    ],
    '[xem] lừa đảo [ngay]',
  ],
  [
    'overlapping ones, once',
    [
      { start: 4, end: 9 },
      { start: 8, end: 11 },
      { start: 4, end: 6 },
    ],
    'xem [lừa đảo] ngay',
  ],
  [
    'what reaches beyond the text, or lies nowhere',
    [
      { start: 12, end: 99 },
      { start: -5, end: 2 },
      { start: 40, end: 50 },
      { start: 9, end: 5 },
    ],
    '[xe]m lừa đảo [ngay]',
  ],
])('a moderator sees %s marked', (_, spans, expected) => {
  expect(shown('xem lừa đảo ngay', spans)).toBe(expected);
});

test('whatever a rule says it saw, the words stay the words', () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
  fc.assert(
    fc.property(fc.string(), fc.array(span, { maxLength: 6 }), (text, spans) => {
      const parts = markSpans(text, spans);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const marked = parts.flatMap((part) => Array.from({ length: part.text.length }, () => part.isMarked));
      for (const [at, isMarked] of marked.entries()) expect(isMarked).toBe(spans.some(({ start, end }) => start <= at && at < end));
    }),
  );
});
