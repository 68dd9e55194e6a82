import type { Scope } from '#lib/api-tokens/scopes';
import type { Result } from '#lib/result';
import type { WebhookEvent } from '#lib/webhooks/events';

/** What any deed of this page may refuse with. */
export type Refusal = { code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' | 'not-found' | 'too-many' };

type Deed<Input, Value> = (input: Input) => Promise<Result<Value, Refusal>>;

export type MakeToken = Deed<{ name: string; personId: number; scopes: Scope[]; days: 30 | 90 | 365 }, { token: string }>;
export type RevokeToken = Deed<{ id: number }, { id: number }>;

export type EndpointFields = { name: string; url: string; events: WebhookEvent[] };

/** Everything that can be done to webhooks. */
export type WebhookDeeds = {
  make: Deed<EndpointFields, { secret: string }>;
  change: Deed<EndpointFields & { id: number }, null>;
  rotate: Deed<{ id: number }, { secret: string }>;
  switchOver: Deed<{ id: number; isOn: boolean }, null>;
  remove: Deed<{ id: number }, null>;
  test: Deed<{ id: number }, null>;
  again: Deed<{ id: number }, null>;
};

/** A request that never arrives is one more way of not being done. */
export const unavailable = (): { ok: false } & Refusal => ({ ok: false, code: 'unavailable' });

/** The words for a refusal. */
export const REFUSED = {
  'signed-out': 'signedOut',
  forbidden: 'failed',
  invalid: 'failed',
  unavailable: 'failed',
  'not-found': 'notFound',
  'too-many': 'tooMany',
} as const satisfies Record<Refusal['code'], string>;

/** The words for an event. */
export const EVENT_WORDS = {
  'story.published': 'storyPublished',
  'story.updated': 'storyUpdated',
  'story.withdrawn': 'storyWithdrawn',
  'draft.submitted': 'draftSubmitted',
  'plan.failed': 'planFailed',
  'comment.received': 'commentReceived',
  'comment.approved': 'commentApproved',
  'comment.rejected': 'commentRejected',
  'comment.spam': 'commentSpam',
  'comment.pending': 'commentPending',
} as const satisfies Record<WebhookEvent, string>;
