/** Tables that a full export does not hold, each with why; every other table of the paper is in it whole. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  staff_session: 'who is signed in here is not signed in elsewhere',
  mail_link: 'links in mails of this paper',
  person_link: 'invitations and resets of this paper, good for days',
  api_request: 'what programs asked of this paper a short while ago',
  webhook_delivery: 'what this paper told services of, by numbers of its own',
  export_run: 'archives in this paper’s own data folder',
  audit_check: 'when this paper went through its log',
  spent_captcha: 'over in minutes',
  story_view_seen: 'who read what on a day, over with the day',
  audit_anchor: 'signed by this paper; the one that takes the log in signs it anew',
  rate_limit: 'over in minutes',
  desk_presence: 'who has a comment before them just now',
  article_presence: 'who has a story open just now',
  article_pen: 'who writes just now',
  comment_gate_clock: 'until when this paper looked at the clock',
  edition: 'counts what this paper published',
  expired_tag: 'what this paper’s pages are made anew by',
  _prisma_migrations: 'a paper has its own',
};

/** Of what is left out, what a paper keeps that takes another one in; the rest is gone with what it referred to. */
export const KEPT: readonly string[] = ['comment_gate_clock', 'edition', 'expired_tag', '_prisma_migrations'];

/**
 * Of these tables only some rows. What waits to be said outside (mails, webhooks) is said by the paper it waits in; what waits to happen
 * inside (plans, approvals that are held back) is part of the paper.
 */
export const ONLY: Readonly<Record<string, string>> = {
  outbox: `kind IN ('schedule', 'show') AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL`,
};
