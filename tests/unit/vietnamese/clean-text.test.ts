import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBody, cleanLine, countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { processorSeconds } from '#tests/support/processor-seconds';
import { vietnameseLetters } from './letters.ts';

const line = (text: string): string => value(cleanLine(text));
const body = (text: string): string => value(cleanBody(text));

function value(result: ReturnType<typeof cleanLine>): string {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}

test('a reader keeps every letter of the Vietnamese alphabet', () => {
  for (const letter of vietnameseLetters) {
    expect(line(letter)).toBe(letter);
    expect(body(letter.normalize('NFD'))).toBe(letter);
    expect(foldVietnamese(line(letter))).toMatch(/^[a-z]$/);
  }
});

test('a reader keeps the tone where they put it, in the old way or the new', () => {
  expect(line('hoà bình, hòa bình, thuỷ, thủy')).toBe('hoà bình, hòa bình, thuỷ, thủy');
});

test('text that the database cannot keep is refused and the reason has a name', () => {
  expect(cleanLine('An\0')).toEqual({ ok: false, code: 'nul' });
  expect(cleanBody('xin \ud800 chào')).toEqual({ ok: false, code: 'lone-surrogate' });
  expect(cleanLine('\udc00')).toEqual({ ok: false, code: 'lone-surrogate' });
});

test('nobody can turn the text beside theirs around', () => {
  expect(line('\u202EnA\u202C \u2066Bình\u2069\u200E\u200F\u061C')).toBe('nA Bình');
});

test('a name stays on one line whatever was pasted into it', () => {
  expect(line('Nguyễn\r\nVăn\u2028An\t\u00A0\u3000Tư\x1b[2J\x85')).toBe('Nguyễn Văn An Tư[2J');
});

test('a comment keeps its paragraphs but not its empty screens', () => {
  expect(body('Dòng một\r\nDòng hai\r\r\r\r  \n\u2800\n\u3164\n\tDòng ba \n\n\n')).toBe('Dòng một\nDòng hai\n\nDòng ba');
});

test('characters that show nothing are gone, also where they split a word or carry a message', () => {
  expect(line('c\u200Bá\u2060 \uFEFFđ\u00ADộ \u180Ebạc\u200C \u200D!\u034F')).toBe('cá độ bạc !');
  expect(line('An\u{E0041}\u{E006E}\u{E007F}\u{E0100}')).toBe('An');
  expect(line('a\uFE0Fb\uFE01\uFFF9c')).toBe('abc');
  expect(line('a\u200B\u0301')).toBe('á');
});

test('a family, a flag and a keycap stay whole', () => {
  for (const emoji of ['👨‍👩‍👧‍👦', '👩🏽‍⚕️', '❤️', '❤️‍🔥', '🏳️‍🌈', '🇻🇳', '1️⃣', '🧑🏻‍🤝‍🧑🏿', '☎︎']) expect(line(emoji)).toBe(emoji);
  expect(line('👨\u200D')).toBe('👨');
  expect(line('👨\u200D\u200D👩')).toBe('👨👩');
  expect(line('❤\uFE0F\uFE0F\uFE0E')).toBe('❤\uFE0F');
});

test('a name cannot climb over the lines above it', () => {
  const zalgo = line(`H${'\u0316\u0317\u0318\u0319'.repeat(50)}à`);
  expect(zalgo).toBe('H\u0316\u0317\u0318à');
});

test('cleaning twice is cleaning once, gives composed text without controls, and the same for composed and decomposed input', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      for (const clean of [line, body]) {
        const cleaned = clean(text);
        expect(clean(cleaned)).toBe(cleaned);
        expect(cleaned).toBe(cleaned.normalize('NFC'));
        expect(cleaned).not.toMatch(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\u00AD\uFEFF]|[^\P{Cc}\n]|\p{M}{4}|\n{3}/u);
        expect(cleaned).toBe(cleaned.trim());
      }
      expect(line(text)).not.toContain('\n');
      expect(line(text.normalize('NFD'))).toBe(line(text.normalize('NFC')));
    }),
    { numRuns: 10_000 },
  );
});

const nastyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.string({
      unit: fc.constantFrom(
        ...['a', 'ế', 'đ', '1', '#', ' ', '\t', '\n', '\r', '\u0301', '\u0323', '\u031B', '\u20E3', '\u200D', '\uFE0F', '\uFE0E', '\u200B'],
        ...[
          '👨',
          '👩',
          '❤',
          '🏽',
          '🇻',
          '\u202E',
          '\u3164',
          '\u2800',
          '\u1160',
          '\u1100',
          '\u1161',
          '\u11A8',
          '\u{E0041}',
          '\u0085',
          '\u2028',
        ],
      ),
      maxLength: 30,
    }),
  )
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

test('a sender of half a megabyte of one character does not hold the others up', () => {
  for (const character of [' ', '\n', '\u0301', '\u200D', '\u3164', '👨\u200D', ' \n', '\u1100']) {
    const text = `x${character.repeat(250_000)}x`;
    const seconds = processorSeconds(() => [line(text), body(text), isVisiblyEmpty(text)]);
    expect(seconds, JSON.stringify(character)).toBeLessThan(3);
  }
});

test('a name that nobody can see counts as empty', () => {
  for (const text of [
    '',
    ' \u00A0\u3000',
    '\u3164',
    '\u2800\u2800',
    '\u200B\u200D\uFEFF',
    '\u00AD',
    '\u115F\u1160\uFFA0',
    '\u0301',
    '\u{E0041}',
    '\n',
  ]) {
    expect(isVisiblyEmpty(text), JSON.stringify(text)).toBe(true);
    expect(isVisiblyEmpty(`${text}ạ`)).toBe(false);
  }
  for (const text of ['.', '0', '🌧️', '한']) expect(isVisiblyEmpty(text)).toBe(false);
});

test('a character is what a person counts as one', () => {
  expect(countGraphemes('tiếng Việt')).toBe(10);
  expect(countGraphemes('tiếng Việt'.normalize('NFD'))).toBe(10);
  expect(countGraphemes('👨‍👩‍👧‍👦🇻🇳é')).toBe(3);
  expect(countGraphemes('')).toBe(0);
});
