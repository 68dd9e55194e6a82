/** Why a comment is not taken, as its writer is told; the sentences are in the message catalogues. */
export const REJECTION_REASONS = [
  'off-topic',
  'insult',
  'private',
  'advert',
  'false',
  'repeat',
  'unreadable',
  'unlawful',
  'other',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** What stands in `decision.reason`: nothing, a moderator's reason, or that a rule found a banned term. */
export type DecisionReason = '' | RejectionReason | 'banned';
