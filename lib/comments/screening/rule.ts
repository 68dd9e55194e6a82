/** A comment as the rules see it. */
export type ScreenedComment = {
  name: string;
  title: string;
  body: string;
  /** What stood in the field people do not see. */
  website: string;
  /** Seconds from the offer of the captcha to sending. */
  secondsToWrite: number;
};

export const RULES = ['honeypot', 'too-fast', 'links'] as const;
export type RuleName = (typeof RULES)[number];

/** Why a comment deserves a closer look; `detail` is what was found, for the moderator's eyes. */
export type Verdict = { rule: RuleName; detail: string };

/** A pure look at one comment. */
export type Rule = (comment: ScreenedComment) => Verdict | null;
