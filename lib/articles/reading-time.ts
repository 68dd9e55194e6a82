import { type ArticleDocument, wordCount } from './document.ts';

/**
 * Readers of newspapers manage about 240 words a minute in silence (Brysbaert 2019, doi:10.1016/j.jml.2019.104047, on
 * English); for Vietnamese, whose words are counted by the syllable, 200 to 240 is what is commonly told. We promise the slower.
 */
const WORDS_A_MINUTE = 200;

/** How long so many words take to read, in whole minutes, at least one. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));

/** How long a story takes to read, in whole minutes, at least one. */
export const readingMinutes = (document: ArticleDocument): number => minutesFor(wordCount(document));
