import { z } from 'zod';
import { COMMENT_STATUSES } from '../comments/status.ts';

const rowId = z.int().min(1).max(2_147_483_647);

/** A decision names the version of the comment it was made on. */
export const decisionInput = z.strictObject({ commentId: rowId, version: rowId, to: z.enum(COMMENT_STATUSES) });
export type DecisionInput = z.infer<typeof decisionInput>;

/** Where a page of a lane begins or ends: `{milliseconds}.{comment id}`. */
const cursor = z
  .string()
  .regex(/^\d{1,15}\.[1-9]\d{0,9}$/)
  .transform((text) => text.split('.').map(Number))
  .pipe(z.tuple([z.int().max(8_640_000_000_000_000), rowId]))
  .transform(([milliseconds, id]) => ({ createdAt: new Date(milliseconds), id }));

/** The desk's address: which lane, and from where on. Whatever cannot be read is left out, which leads to the lane's beginning. */
export const deskQuery = z.object({
  lane: z.enum(COMMENT_STATUSES).catch('pending'),
  after: cursor.optional().catch(undefined),
  before: cursor.optional().catch(undefined),
});
export type DeskQuery = z.infer<typeof deskQuery>;
export type Cursor = z.infer<typeof cursor>;

export const cursorText = ({ createdAt, id }: Cursor): string => `${createdAt.getTime()}.${id}`;
