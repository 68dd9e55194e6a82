import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findText, replaceText } from '#lib/vietnamese/find-text';

const LOOSE = { matchCase: false, matchMarks: false };
const STRICT = { matchCase: true, matchMarks: true };
const found = (text: string, wanted: string, strictness = LOOSE) =>
  findText(text, wanted, strictness).map(({ from, to }) => text.slice(from, to));

describe('an editor who looks for words', () => {
  test('finds them with marks and capitals or without, as they asked', () => {
    const text = 'Đường vành đai, đường phố, DUONG và Dường.';
    expect(found(text, 'duong')).toEqual(['Đường', 'đường', 'DUONG', 'Dường']);
    expect(found(text, 'đường', { matchCase: false, matchMarks: true })).toEqual(['Đường', 'đường']);
    expect(found(text, 'Duong', { matchCase: true, matchMarks: false })).toEqual(['Đường', 'Dường']);
    expect(found(text, 'đường', STRICT)).toEqual(['đường']);
  });

  test('finds a letter however it is composed, and never half of it', () => {
    const apart = 'tiếng Việt'.normalize('NFD');
    expect(found(apart, 'tiếng việt', { matchCase: false, matchMarks: true })).toEqual([apart]);
    expect(found(apart, 'tie')).toEqual(['tiế'.normalize('NFD')]);
    expect(found(apart, 'tie', STRICT)).toEqual([]);
  });

  test('finds words that a space keeps together', () => {
    expect(found('5\u00a0km, 5\u202fkm, 5 km', '5 km', STRICT)).toHaveLength(3);
  });

  test('finds nothing for nothing, and signs for what they are', () => {
    expect(found('abc', '')).toEqual([]);
    expect(found('a.c (a+c) abc', 'a.c')).toEqual(['a.c']);
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
  });

  test('replaces each place once, and leaves everything else as it is', () => {
    expect(replaceText('Hà Nội, ha noi', 'ha noi', 'Hà Nội mới', LOOSE)).toBe('Hà Nội mới, Hà Nội mới');
    expect(replaceText('một hai', ' hai', '', LOOSE)).toBe('một');
  });
});

test('whatever is looked for in whatever text, places stand in order, cut no letter, and a text always holds itself', () => {
  const words = fc.string({ unit: fc.constantFrom(...'aăâđDĐeêE \u0301\u0323\u00a0ướợ😀ß'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, fc.boolean(), fc.boolean(), (text, wanted, matchCase, matchMarks) => {
      const places = findText(text, wanted, { matchCase, matchMarks });
      let end = 0;
      for (const { from, to } of places) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        expect(text.slice(to)).not.toMatch(/^\p{M}/u);
        end = to;
      }
      if (/[\p{L}]/u.test(wanted) && !/^\p{M}/u.test(wanted))
        expect(findText(`x ${wanted}`, wanted, { matchCase, matchMarks })).toHaveLength(1);
    }),
  );
});
