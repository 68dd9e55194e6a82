import { randomInt } from 'node:crypto';

export const CAPTCHA_CHARS = 5;

/**
 * No pairs that look alike (an open 4 beside an H is a U), and nothing a Vietnamese keyboard rewrites: with Telex or VNI switched on,
 * a vowel followed by F, J, R, X or a digit, two Ds or a W turn into one marked letter, so there are no vowels (nor words), no D and no W.
 */
export const CAPTCHA_ALPHABET = 'CFHJKLMNPQRTVX3679';

/** A text to draw and to type: five characters, nearly two million possibilities. */
export function newCaptchaText(): string {
  return Array.from({ length: CAPTCHA_CHARS }, () => CAPTCHA_ALPHABET.charAt(randomInt(CAPTCHA_ALPHABET.length))).join('');
}

export const SPOKEN_DIGITS = 6;

/** What is said to who would rather hear than read: six digits, a million possibilities. */
export function newSpokenDigits(): string {
  return Array.from({ length: SPOKEN_DIGITS }, () => randomInt(10)).join('');
}

/** The answer as it is compared: full-width letters and digits are plain ones, spaces do not count, nor does case. */
export function normaliseAnswer(answer: string): string {
  return answer
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .toUpperCase();
}
