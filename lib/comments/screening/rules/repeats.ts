import type { Rule } from '../rule.ts';
import { syllablesOf } from '../wave-keys.ts';

/** The same text was sent before, by the same sender or by several. Thanks and good wishes are too short to count. */
export const repeats: Rule = ({ body }, { sameText }, { settings }) => {
  const { minSyllables, bySender, byAnybody } = settings.rules.repeats;
  if (sameText.bySender < bySender && sameText.byAnybody < byAnybody) return null;
  if (syllablesOf(body).length < minSyllables) return null;
  return { detail: String(sameText.byAnybody), spans: [] };
};
