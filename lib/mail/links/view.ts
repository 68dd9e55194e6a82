import type { StandingStatus } from '../../comments/status.ts';
import type { Locale } from '../../messages/translator.ts';

/** The comment a link approves, as its page shows it. */
export type LinkedComment = { name: string; title: string; body: string; sentAt: Date; storyTitle: string; storyPath: string | null };

/** Why a link does nothing (any more). */
export type LinkRefusal =
  /** Whose it is may not decide any more. */
  | { code: 'not-allowed' }
  | { code: 'used'; at: Date; status: StandingStatus | null }
  | { code: 'expired'; at: Date }
  | { code: 'withdrawn' }
  /** Somebody decided since the mail was sent; `by` is null for a rule. */
  | { code: 'decided'; by: string | null; at: Date; status: StandingStatus }
  /** Its writer changed it since. */
  | { code: 'changed' };

/** What the page of a link says: in whose name and language, and what the link can do or why it cannot. */
export type MailLinkView = {
  personName: string;
  locale: Locale;
  expiresAt: Date;
} & ({ refusal: null; comment: LinkedComment; isEscalated: boolean } | { refusal: LinkRefusal });
