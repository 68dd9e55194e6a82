import { type Letter, readWords, type Word } from './words.ts';

/**
 * Key 1 of a text, for comparing and not for showing: small and composed, every letter the one it looks like, nothing hidden, one space between
 * words, punctuation gone, the tone of a syllable on its last vowel ("hòa" and "hoà" are one). Marks stay: "lụa đào" is not "lừa đảo".
 */
export const canonicalText = (text: string): string => readWords(text).map(canonicalWord).join(' ');

function canonicalWord({ letters }: Word): string {
  const vowel = letters.findLastIndex(({ base }) => /[aeiouy]/.test(base));
  const tone = letters.find((letter) => letter.tone !== '')?.tone ?? '';
  const spell = ({ shaped }: Letter, at: number) => shaped + (at === vowel ? tone : '');
  return letters.map(spell).join('').normalize('NFC');
}
