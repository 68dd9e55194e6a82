import { expect, test } from 'vitest';
import { CAPTCHA_ALPHABET, newCaptchaText, newSpokenDigits, normaliseAnswer } from '#lib/captcha/captcha-text';

test('a reader is given five characters that are hard to confuse, each as often as the others', () => {
  const seen = new Map<string, number>();
  for (let i = 0; i < 4_000; i += 1) {
    const text = newCaptchaText();
    expect(text).toMatch(/^[ACDEFHJKLMNPQRTUVWXY34679]{5}$/);
    for (const character of text) seen.set(character, (seen.get(character) ?? 0) + 1);
  }
  expect([...seen.keys()].sort().join('')).toBe([...CAPTCHA_ALPHABET].sort().join(''));
  const expected = (4_000 * 5) / CAPTCHA_ALPHABET.length;
  for (const count of seen.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.25);
});

test('a reader whose keyboard writes Vietnamese (Telex or VNI) types what they see', () => {
  // What the two methods rewrite: vowels with a tone or shape key after them, W, DD and D9.
  expect(CAPTCHA_ALPHABET).not.toMatch(/[AEIOUYDW]/);
});

test('a listener is told six digits, each as often as the others, a nought in front among them', () => {
  const seen = new Map<string, number>();
  let noughts = 0;
  for (let i = 0; i < 4_000; i += 1) {
    const digits = newSpokenDigits();
    expect(digits).toMatch(/^[0-9]{6}$/);
    if (digits.startsWith('0')) noughts += 1;
    for (const digit of digits) seen.set(digit, (seen.get(digit) ?? 0) + 1);
  }
  expect(noughts).toBeGreaterThan(0);
  expect([...seen.keys()].sort().join('')).toBe('0123456789');
  for (const count of seen.values()) expect(Math.abs(count - 2_400)).toBeLessThan(600);
});

test('case, spaces and full-width letters of an answer do not matter', () => {
  expect(normaliseAnswer(' c f\u3000h\u200B3４ ')).toBe('CFH34');
  expect(normaliseAnswer('ｃＦｈ３4')).toBe('CFH34');
});
