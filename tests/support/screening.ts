// A reader's comment as the rules see it, and the newsroom's rulebook, with whatever a test wants otherwise.
import { applyRules, NO_FACTS, outcomeOf } from '#lib/comments/screening/apply-rules';
import type { Facts, Rulebook, ScreenedComment, Verdict } from '#lib/comments/screening/rule';
import { makeRulebook } from '#lib/comments/screening/rulebook';
import { type ScreeningSettings, screeningSettings } from '#lib/comments/screening/settings/schema';
import type { ScreeningTerm } from '#lib/comments/screening/terms/view';

export const PLAIN: ScreenedComment = {
  name: 'Rosa',
  title: 'Cảm ơn',
  body: 'Phố sách rất đẹp.',
  website: '',
  secondsToWrite: 40,
};

type Changes = { [Rule in keyof ScreeningSettings['rules']]?: Partial<ScreeningSettings['rules'][Rule]> };

/** The settings the paper comes with, but for what is said otherwise. */
export const settingsWith = (rules: Changes, others: Partial<Omit<ScreeningSettings, 'rules'>> = {}): ScreeningSettings =>
  screeningSettings.parse({ ...others, rules });

export const rulebookWith = ({ rules = {}, terms = [] }: { rules?: Changes; terms?: ScreeningTerm[] } = {}): Rulebook =>
  makeRulebook(settingsWith(rules), terms);

/** What the rules say, and what follows. */
export function screened(
  changes: Partial<ScreenedComment>,
  { facts = {}, book = rulebookWith() }: { facts?: Partial<Facts>; book?: Rulebook } = {},
): { outcome: 'pass' | 'hold' | 'reject'; verdicts: Verdict[]; rules: string[] } {
  const verdicts = applyRules({ ...PLAIN, ...changes }, { ...NO_FACTS, ...facts }, book);
  return { outcome: outcomeOf(verdicts, book.settings), verdicts, rules: verdicts.map(({ rule }) => rule) };
}
