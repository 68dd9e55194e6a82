import { foldVietnamese } from '../vietnamese/fold.ts';

/** Characters that show nothing and marks that stand alone: they do not part a word. */
const BETWEEN = '\\u00ad\\u0300-\\u036f\\u200b-\\u200f\\u2060\\ufeff';
const LETTER =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufaff';
const HIDDEN = new RegExp(`[${BETWEEN}]`, 'g');
const WORDS = new RegExp(`[${LETTER}]+`, 'g');

/** A word as it stands in a text, with its place. */
export type PlacedWord = { word: string; from: number; to: number };

/** The words of a text, small and composed: what `search_words` in the database makes of it. */
export const searchWords = (text: string): string[] =>
  (text.normalize('NFC').replace(HIDDEN, '').match(WORDS) ?? []).filter(isWord).map((word) => word.toLowerCase());

/** Marks and signs of other scripts without a letter are none. */
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

/** The words of a composed text (NFC) with their places in it, small. */
export const placedWords = (text: string): PlacedWord[] =>
  [...text.matchAll(new RegExp(`[${LETTER}][${LETTER}${BETWEEN}]*`, 'g'))].map(({ 0: found, index }) => ({
    word: found.replace(HIDDEN, '').toLowerCase(),
    from: index,
    to: index + found.length,
  }));

/** A word without its marks, as the `vi_fold` vector holds it. */
export const foldWord = (word: string): string => foldVietnamese(word);
