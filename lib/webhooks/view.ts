import type { CommentStatus } from '../comments/status.ts';
import type { WebhookEvent } from './events.ts';

/**
 * What a service of the operator's is told of a decision on a comment: nothing of the person who wrote it, none of the words, nothing
 * of who decided.
 */
export type DecisionEvent = {
  /** The same number however often this message is sent: whoever has it already drops it. */
  delivery: number;
  event: `comment.${CommentStatus}`;
  /** `version` grows with every decision on this comment: of two messages the higher one tells how it stands. */
  comment: { id: number; version: number };
  /** `title` and `path` are null while the story is not before readers. */
  story: { id: number; title: string | null; path: string | null };
  /** When it was decided, as an ISO string. */
  decidedAt: string;
  /** A person, or the clock for an approval that was held back. */
  decidedBy: string;
  /** The code of a rejection's reason, or null. */
  reason: string | null;
  /** Whether it takes an earlier decision back. */
  takesBack: boolean;
};

/** A service that is told of what happens, as people see it: never its secret. Moments are ISO strings. */
export type Endpoint = {
  id: number;
  name: string;
  url: string;
  events: WebhookEvent[];
  createdAt: string;
  /** Since when nothing has reached it. */
  failingSince: string | null;
  disabledAt: string | null;
  /** Whether it was switched off because nothing had reached it for days. */
  isGivenUp: boolean;
};

/** What became of a message. `state`: it came, it is tried again, it was given up. */
export type DeliveryLine = {
  id: number;
  endpoint: string;
  event: string;
  state: 'delivered' | 'again' | 'failed';
  attempts: number;
  firstAt: string;
  lastAt: string;
  ms: number;
  status: number | null;
  excerpt: string;
  error: string;
};
