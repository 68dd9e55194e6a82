import { readWords } from './words.ts';

/**
 * Key 2 of a text, for finding near-duplicates: only its words, one space between, without case, tones and marks, every letter the one it looks
 * like, letters that were drawn out three times and more made one.
 */
export const foldedText = (text: string): string =>
  readWords(text)
    .map(({ letters }) => letters.map(({ base }) => base).join(''))
    .join(' ')
    .replace(/(\p{L})\1{2,}/gu, '$1');
