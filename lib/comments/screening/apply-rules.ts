import type { Facts, Finding, Rule, Rulebook, RuleKey, RuleName, ScreenedComment, Verdict } from './rule.ts';
import { flood } from './rules/flood.ts';
import { honeypot } from './rules/honeypot.ts';
import { impersonation } from './rules/impersonation.ts';
import { links } from './rules/links.ts';
import { noDiacritics } from './rules/no-diacritics.ts';
import { personalData } from './rules/personal-data.ts';
import { repeats } from './rules/repeats.ts';
import { shouting } from './rules/shouting.ts';
import { terms } from './rules/terms.ts';
import { tooFast } from './rules/too-fast.ts';
import { wave } from './rules/wave.ts';
import type { ScreeningSettings } from './settings/schema.ts';

/** In the order in which a moderator reads the reasons. A new rule is one file, one line here and one in the settings. */
const RULE_OF: Record<RuleKey, Rule> = {
  terms,
  honeypot,
  'too-fast': tooFast,
  links,
  'personal-data': personalData,
  impersonation,
  repeats,
  wave,
  flood,
  shouting,
  'no-diacritics': noDiacritics,
};

/** What can be said of a comment from its words alone, at any time. */
export const WORD_RULES = ['terms', 'links', 'personal-data', 'impersonation', 'shouting', 'no-diacritics'] as const satisfies RuleKey[];
const ALL = Object.keys(RULE_OF) as RuleKey[];

/** Nothing is known besides the comment. */
export const NO_FACTS: Facts = {
  locale: 'vi',
  houseNames: [],
  ownHost: '',
  fromAddress: { tenMinutes: 0, hour: 0, day: 0 },
  fromPhone: { hour: 0, day: 0 },
  sameText: { byAnybody: 0, bySender: 0 },
  alike: { comments: 0, stories: 0 },
};

/**
 * Everything the rules that are switched on notice. A rule that fails is itself a reason to look closer.
 * @param onFault hears what went wrong, and where
 */
export function applyRules(
  comment: ScreenedComment,
  facts: Facts,
  rulebook: Rulebook,
  { only = ALL, onFault }: { only?: readonly RuleKey[]; onFault?: (rule: RuleKey, error: unknown) => void } = {},
): Verdict[] {
  return only.flatMap((key) => {
    if (!rulebook.settings.rules[key].on) return [];
    try {
      const found = RULE_OF[key](comment, facts, rulebook);
      return found ? [verdictOf(key, rulebook.settings.rules[key].weight, found)] : [];
    } catch (error) {
      onFault?.(key, error);
      return [alwaysHolds('screening-failed', key, rulebook.settings)];
    }
  });
}

/** What follows from a finding. */
export function verdictOf(rule: RuleName, weight: number, { detail, spans, termIds, rejects }: Finding): Verdict {
  const outcome = rejects ? 'reject' : weight > 0 ? 'hold' : 'note';
  return { rule, outcome, weight, detail, spans, ...(termIds && { termIds }) };
}

/** What holds by itself, whatever the settings say. */
export const alwaysHolds = (rule: RuleName, detail: string, { threshold }: ScreeningSettings): Verdict => ({
  rule,
  outcome: 'hold',
  weight: threshold,
  detail,
  spans: [],
});

/** What all verdicts together mean: each can only add to it. */
export function outcomeOf(verdicts: readonly Verdict[], { threshold }: ScreeningSettings): 'pass' | 'hold' | 'reject' {
  if (verdicts.some(({ outcome }) => outcome === 'reject')) return 'reject';
  return verdicts.reduce((sum, { weight }) => sum + weight, 0) >= threshold ? 'hold' : 'pass';
}
