import type { Rule } from '../rule.ts';
import { syllablesOf } from '../wave-keys.ts';

const MIN_SYLLABLES = 8;

/** A text under a Vietnamese story without one Vietnamese mark: harder to read, and to screen. */
export const noDiacritics: Rule = ({ title, body }, { locale }) => {
  if (locale !== 'vi') return null;
  const text = `${title} ${body}`;
  if (/[\u0300-\u036f\u0110\u0111]/.test(text.normalize('NFD'))) return null;
  return syllablesOf(body).length < MIN_SYLLABLES ? null : { detail: '', spans: [] };
};
