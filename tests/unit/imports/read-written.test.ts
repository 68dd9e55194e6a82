import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Line, Run } from '#lib/articles/paste/line';
import { writeHtml } from '#lib/articles/paste/write-html';
import { parseHtml } from '#lib/imports/convert/parse-html';
import { readWritten } from '#lib/imports/convert/read-written';

const run: fc.Arbitrary<Run> = fc.record({
  text: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a<b', '&amp;', '"Đường" & ngõ', '1 > 0', 'x\u00A0km', '&lt;p&gt;')),
  isBold: fc.boolean(),
  isItalic: fc.boolean(),
  href: fc.constantFrom(null, 'https://bao.example/?a=1&b="2"', '/<x>'),
  font: fc.constant(null),
});
const text = fc.record({
  type: fc.constant('text' as const),
  heading: fc.integer({ min: 0, max: 3 }),
  isQuote: fc.boolean(),
  list: fc.option(
    fc.record({ id: fc.constantFrom('a', 'b'), level: fc.integer({ min: 1, max: 4 }), marker: fc.constantFrom('•', '1.', null) }),
  ),
  runs: fc.array(run, { minLength: 1, maxLength: 4 }),
});
const table = fc.record({
  type: fc.constant('table' as const),
  caption: fc.constantFrom('', 'Bảng "1" & <2>'),
  rows: fc.array(fc.array(fc.record({ isHeader: fc.boolean(), lines: fc.array(text, { maxLength: 2 }) }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  }),
});

/** Neighbouring pieces of text are one text, however they were cut. */
const settled = (tree: unknown): unknown => JSON.parse(JSON.stringify(tree));

test('what was written for the editor is read as a browser reads it', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: text }, table), { maxLength: 6 }), (lines: Line[]) => {
      const html = writeHtml(lines);
      expect(settled(readWritten(html))).toEqual(settled(parseHtml(html)));
    }),
    { numRuns: 300 },
  );
});
