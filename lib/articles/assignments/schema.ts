import { z } from 'zod';
import { optionalText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';

/** In graphemes. */
export const MAX_ASSIGNMENT_NOTE = 500;

const rowId = z.int().min(1).max(2_147_483_647);

/**
 * Who is to write a story from now on, in the place of the assignment somebody saw (`seen`, when that was made; null: there was none).
 * `personId` null: nobody any more.
 */
export const assignArticleInput = z.strictObject({
  articleId: rowId,
  seen: z.date().nullable(),
  personId: rowId.nullable(),
  dueAt: z.date().min(new Date('2000-01-01')).max(new Date('2100-01-01')).nullable(),
  note: optionalText(cleanBody, MAX_ASSIGNMENT_NOTE),
});
export type AssignArticleInput = z.input<typeof assignArticleInput>;
export type Assigning = z.output<typeof assignArticleInput>;
