import { z } from 'zod';
import { momentCursor } from '../paging/moment-cursor.ts';
import { optionalText, requiredText } from '../reader-forms/fields.ts';
import { cleanBody, cleanLine } from '../vietnamese/clean-text.ts';
import { deskFilters } from './filter-schema.ts';
import { DESK_LANES } from './lanes.ts';
import { REJECTION_REASONS } from './reasons.ts';

export const MAX_DECISION_NOTE_GRAPHEMES = 300;
export const MAX_UNIT_GRAPHEMES = 120;
export const MAX_OFFICIAL_REPLY_GRAPHEMES = 3_000;

const rowId = z.int().min(1).max(2_147_483_647);

/** A comment as a moderator saw it: deciding on another version than that is a conflict. */
const seenComment = z.strictObject({ id: rowId, version: rowId });
export type SeenComment = z.infer<typeof seenComment>;

export const MAX_COMMENTS_AT_ONCE = 500;
const seenComments = z
  .array(seenComment)
  .min(1)
  .max(MAX_COMMENTS_AT_ONCE)
  .refine((comments) => new Set(comments.map(({ id }) => id)).size === comments.length, { error: 'same' });

/**
 * One decision on one comment or on many. Who rejects says why, in a word that the writer is told, with a note besides if they
 * like; `other` alone would say nothing, so it needs the note.
 */
export const decisionsInput = z.discriminatedUnion('to', [
  z
    .strictObject({
      comments: seenComments,
      to: z.literal('rejected'),
      reason: z.enum(REJECTION_REASONS),
      note: optionalText(cleanBody, MAX_DECISION_NOTE_GRAPHEMES),
    })
    .refine(({ reason, note }) => reason !== 'other' || note !== '', { path: ['note'], error: 'required' }),
  z.strictObject({ comments: seenComments, to: z.enum(['pending', 'approved', 'spam']) }),
]);
export type DecisionsInput = z.infer<typeof decisionsInput>;

/** What is decided, without on what. */
export type Choice = DecisionsInput extends infer One ? (One extends unknown ? Omit<One, 'comments'> : never) : never;

/** An act of somebody's, which is to be taken back. */
export const undoInput = z.strictObject({ batch: z.uuid() });
export type UndoInput = z.infer<typeof undoInput>;

/** The reports a moderator has seen of a comment, up to the newest of them. */
export const dismissalInput = z.strictObject({ commentId: rowId, upTo: rowId });
export type DismissalInput = z.infer<typeof dismissalInput>;

/** An editor's pick, or the end of one; names the version of the comment that was seen. */
export const pickInput = z.strictObject({ commentId: rowId, version: rowId, isPick: z.boolean() });
export type PickInput = z.infer<typeof pickInput>;

/** What a unit says to a comment; without a body, that it has received it. `version` is the reply's that was seen, 0 for none. */
export const officialReplyInput = z.strictObject({
  commentId: rowId,
  version: z.int().min(0).max(2_147_483_647),
  unit: requiredText(cleanLine, MAX_UNIT_GRAPHEMES),
  body: optionalText(cleanBody, MAX_OFFICIAL_REPLY_GRAPHEMES),
});
export type OfficialReplyInput = z.infer<typeof officialReplyInput>;

/** The desk's address: which lane, what of it, and from where on. Whatever cannot be read is left out, which leads to the lane's beginning. */
export const deskQuery = z.object({
  lane: z.enum(DESK_LANES).catch('pending'),
  ...deskFilters,
  after: momentCursor.optional().catch(undefined),
  before: momentCursor.optional().catch(undefined),
});
export type DeskQuery = z.infer<typeof deskQuery>;

/** Reads the desk's address out of its query. */
export const readDeskQuery = (query: Readonly<Record<string, unknown>>): DeskQuery => deskQuery.parse(query);

/** The same address, as the desk asks for the comments that come after those it has: its query, percent-encoded. */
export const deskPageInput = z.strictObject({ query: z.string().max(2_000) });
export type DeskPageInput = z.infer<typeof deskPageInput>;
