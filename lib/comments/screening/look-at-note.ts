import { applyRules, NO_FACTS } from './apply-rules.ts';
import type { ScreenedComment, Verdict } from './rule.ts';
import { lastRulebook } from './rulebook.ts';

/** What a program would do, in a text that no reader will see: nothing follows from it but a second look. */
export const lookAtNote = (words: ScreenedComment): Verdict[] =>
  applyRules(words, NO_FACTS, lastRulebook(), { only: ['honeypot', 'too-fast', 'links'] });
