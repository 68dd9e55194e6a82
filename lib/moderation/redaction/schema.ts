import { z } from 'zod';
import { SCREENED_FIELDS } from '../../comments/screening/rule.ts';
import { requiredText } from '../../reader-forms/fields.ts';
import { cleanLine } from '../../vietnamese/clean-text.ts';

export const MAX_CUTS = 100;
export const MAX_READING_REASON_GRAPHEMES = 200;

const rowId = z.int().min(1).max(2_147_483_647);
const place = z.int().min(0).max(100_000);

/** A part of a comment that readers must not see, in UTF-16 units of its text. */
const cut = z
  .strictObject({ field: z.enum(SCREENED_FIELDS), start: place, end: place })
  .refine(({ start, end }) => start < end, { error: 'empty' });
export type Cut = z.infer<typeof cut>;

/** The comment as the moderator saw it. */
export const proposalInput = z.strictObject({ commentId: rowId, version: rowId });
export type ProposalInput = z.infer<typeof proposalInput>;

/** What to mask in a comment that is approved with it. */
export const redactionInput = z.strictObject({ commentId: rowId, version: rowId, cuts: z.array(cut).min(1).max(MAX_CUTS) });
export type RedactionInput = z.infer<typeof redactionInput>;

/** What was masked is read for a reason, which stays in the book. */
export const originalReading = z.strictObject({ commentId: rowId, reason: requiredText(cleanLine, MAX_READING_REASON_GRAPHEMES) });
export type OriginalReading = z.infer<typeof originalReading>;
