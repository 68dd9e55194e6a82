import type { TermMatcher } from '../../vietnamese/matching/compile-terms.ts';
import type { ScreeningSettings } from './settings/schema.ts';
import type { ScreeningTerm } from './terms/view.ts';

/** A comment as the rules see it. */
export type ScreenedComment = {
  name: string;
  title: string;
  body: string;
  /** What stood in the field people do not see. */
  website: string;
  /** Seconds from the offer of the captcha to sending; null where nothing was measured, as with an edit. */
  secondsToWrite: number | null;
};

/** What rules notice, in the order in which a moderator reads it. */
export const RULES = [
  'terms',
  'honeypot',
  'too-fast',
  'links',
  'personal-data',
  'impersonation',
  'repeats',
  'wave',
  'flood',
  'shouting',
  'no-diacritics',
] as const;
export type RuleKey = (typeof RULES)[number];

/** Everything that can stand among the reasons of a comment: the rules, the outside hook, and that one of them could not look. */
export const REASONS = [...RULES, 'hook', 'hook-unavailable', 'screening-failed'] as const;
export type RuleName = (typeof REASONS)[number];

/** The name of a reason as the messages select by it: ICU takes no hyphens there. */
export const ruleWord = (rule: RuleName): string => rule.replaceAll('-', '_');

/** A part of a text, in UTF-16 units from its beginning; `end` is not in it. */
export type Span = { field: ScreenedField; start: number; end: number };

export const SCREENED_FIELDS = ['name', 'title', 'body'] as const;
export type ScreenedField = (typeof SCREENED_FIELDS)[number];

/** What one rule noticed; `detail` and `spans` are for the moderator's eyes. `rejects`: it is banned by its very letters. */
export type Finding = { detail: string; spans: readonly Span[]; termIds?: readonly number[]; rejects?: boolean };

/**
 * A finding with what follows from it. `note` only tells (its weight is 0), `hold` counts towards a closer look; `reject` is for
 * what the paper has banned by its very letters, and for nothing else: doubt only ever holds.
 */
export type Verdict = {
  rule: RuleName;
  outcome: 'note' | 'hold' | 'reject';
  weight: number;
  detail: string;
  spans: readonly Span[];
  /** The terms it found, for the rule `terms`. */
  termIds?: readonly number[];
};

/** A name of the house with its writing levelled, syllable by syllable. */
export type FoldedName = readonly string[];

/** What the paper knows besides the comment itself, asked for once. */
export type Facts = {
  locale: 'vi' | 'en';
  /** Who works here, and what the paper calls itself. */
  houseNames: readonly FoldedName[];
  /** The paper's own host, such as `bao.example`. */
  ownHost: string;
  /** How many other comments came from the sender's address, and with the sender's phone number. */
  fromAddress: { tenMinutes: number; hour: number; day: number };
  fromPhone: { hour: number; day: number };
  /** How many other comments of the last 30 days say the same: of anybody, and of the same address or phone. */
  sameText: { byAnybody: number; bySender: number };
  /** How many other comments of the last 48 hours say nearly the same, and under how many stories. */
  alike: { comments: number; stories: number };
};

/** What the newsroom has decided to look for. */
export type Rulebook = { settings: ScreeningSettings; terms: ReadonlyMap<number, ScreeningTerm>; matcher: TermMatcher };

/** A pure look at one comment. */
export type Rule = (comment: ScreenedComment, facts: Facts, rulebook: Rulebook) => Finding | null;
