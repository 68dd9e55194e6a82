import { z } from 'zod';
import { COMMENT_STATUSES } from '../comments/status.ts';
import { momentCursor } from '../paging/moment-cursor.ts';

const rowId = z.int().min(1).max(2_147_483_647);

/** A decision names the version of the comment it was made on. */
export const decisionInput = z.strictObject({ commentId: rowId, version: rowId, to: z.enum(COMMENT_STATUSES) });
export type DecisionInput = z.infer<typeof decisionInput>;

/** The desk's address: which lane, and from where on. Whatever cannot be read is left out, which leads to the lane's beginning. */
export const deskQuery = z.object({
  lane: z.enum(COMMENT_STATUSES).catch('pending'),
  after: momentCursor.optional().catch(undefined),
  before: momentCursor.optional().catch(undefined),
});
export type DeskQuery = z.infer<typeof deskQuery>;
