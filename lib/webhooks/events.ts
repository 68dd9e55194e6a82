/** What services can be told of. */
export const WEBHOOK_EVENTS = [
  'story.published',
  'story.updated',
  'story.withdrawn',
  'draft.submitted',
  'plan.failed',
  'comment.received',
  'comment.approved',
  'comment.rejected',
  'comment.spam',
  'comment.pending',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent when somebody asks whether an address works. */
export const TEST_EVENT = 'webhook.test';

const isEvent = (text: string): text is WebhookEvent => (WEBHOOK_EVENTS as readonly string[]).includes(text);

/** The events among stored words. */
export const readEvents = (stored: readonly string[]): WebhookEvent[] => stored.filter(isEvent);
