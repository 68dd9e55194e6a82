import { z } from 'zod';
import { TOKEN_PATTERN } from './links/token.ts';

const rowId = z.int().min(1).max(2_147_483_647);
const named = { key: z.string().min(1).max(200), personId: rowId };

/** A mail as it waits in the outbox: what it is about and for whom. Its words are found when it goes out, so that they hold then. */
export const queuedMail = z.discriminatedUnion('about', [
  /** The daily one; `day` is the day it is sent on, in Viet Nam. */
  z.strictObject({ ...named, about: z.literal('digest'), day: z.iso.date() }),
  /** A comment has waited too long. */
  z.strictObject({ ...named, about: z.literal('waiting') }),
  /** Something that was planned is late, came about late, or could not; said only while it is so. */
  z.strictObject({ ...named, about: z.literal('schedule'), scheduleId: rowId, state: z.enum(['late', 'done', 'failed']) }),
  /** Somebody asked for a second opinion with this note; `since` is when it was asked first, in milliseconds since 1970. */
  z.strictObject({ ...named, about: z.literal('escalation'), noteId: rowId, since: z.int() }),
  /** This note on a story names the person. */
  z.strictObject({ ...named, about: z.literal('mention'), noteId: rowId }),
  /** A story was given to them; `since` is when, in milliseconds since 1970. */
  z.strictObject({ ...named, about: z.literal('assignment'), articleId: rowId, since: z.int() }),
  /** A draft of theirs was returned with this step. */
  z.strictObject({ ...named, about: z.literal('return'), changeId: rowId }),
  /** Nothing reached a webhook, and it was switched off; `since` is when, in milliseconds since 1970. */
  z.strictObject({ ...named, about: z.literal('webhook-off'), endpointId: rowId, since: z.int() }),
  /** Somebody was invited. */
  z.strictObject({ ...named, about: z.literal('invitation') }),
  /** Somebody forgot their password; `personId` is 0 when the address that was typed is nobody's. */
  z.strictObject({ ...named, about: z.literal('reset'), personId: z.int().min(0).max(2_147_483_647) }),
]);
export type QueuedMail = z.output<typeof queuedMail>;

/** What the page of a link sends. What is decided stands in the link, not here. */
export const linkInput = z.strictObject({ token: z.string().regex(TOKEN_PATTERN) });
export type LinkInput = z.infer<typeof linkInput>;

/** Whether somebody wants the daily mail. */
export const digestWishInput = z.strictObject({ wanted: z.boolean() });
export type DigestWishInput = z.infer<typeof digestWishInput>;
