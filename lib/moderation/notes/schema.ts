import { z } from 'zod';
import { optionalText, requiredText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';

export const MAX_STAFF_NOTE_GRAPHEMES = 1_000;

const rowId = z.int().min(1).max(2_147_483_647);

/** What somebody of the newsroom says to the others about a comment. */
export const noteInput = z.strictObject({ commentId: rowId, text: requiredText(cleanBody, MAX_STAFF_NOTE_GRAPHEMES) });
export type NoteInput = z.infer<typeof noteInput>;

/** A second opinion is asked for on the comment as it was seen; the question may be left out. */
export const escalationInput = z.strictObject({
  commentId: rowId,
  version: rowId,
  note: optionalText(cleanBody, MAX_STAFF_NOTE_GRAPHEMES),
});
export type EscalationInput = z.infer<typeof escalationInput>;
