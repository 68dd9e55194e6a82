import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { vietnameseLetters } from './letters.ts';

test('a reader who types without marks finds every Vietnamese letter', () => {
  expect(new Set(vietnameseLetters).size).toBe(134);
  for (const letter of vietnameseLetters) expect(foldVietnamese(letter), letter).toMatch(/^[aeiouyd]$/);
  expect(foldVietnamese('Đường Nguyễn Huệ, QUẬN 1')).toBe('duong nguyen hue, quan 1');
});

test('a reader finds a word whichever vowel its writer put the tone on', () => {
  expect(foldVietnamese('hoà thuỷ khoẻ')).toBe(foldVietnamese('hòa thủy khỏe'));
});

test('a reader finds text whose đ came as ð from an old font', () => {
  expect(foldVietnamese('ðường Ðà Nẵng')).toBe('duong da nang');
});

test('folding gives the same for composed and decomposed text, and folding twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldVietnamese(text);
      expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
      expect(foldVietnamese(folded)).toBe(folded);
    }),
    { numRuns: 2_000 },
  );
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...vietnameseLetters, ' ', '\u0301') }),
);
