import { z } from 'zod';
import { noticeOf } from '../../db/notice.ts';

const rowId = z.int().min(1).max(2_147_483_647);

/** More than a page of the desk holds. */
const MOST_CARDS = 200;

/** What a desk asks for as it begins to listen: how the cards on its page stand now, by their numbers with commas between. */
export const deskEventsQuery = z.strictObject({
  cards: z
    .string()
    .regex(/^\d{1,10}(?:,\d{1,10})*$/)
    .transform((list) => list.split(',').map(Number))
    .pipe(z.array(rowId).max(MOST_CARDS))
    .optional(),
});

/** Which comment a moderator has before them; null for none. */
export const presenceInput = z.strictObject({ commentId: rowId.nullable() });
export type PresenceInput = z.infer<typeof presenceInput>;

/** What the database says on the desk's channel (migration `live_desk`, and `storePresence`). */
export const deskNotice = noticeOf(
  z.union([
    z.strictObject({ comments: z.array(rowId) }),
    z.strictObject({ many: z.literal(true) }),
    z.strictObject({ presence: z.literal(true) }),
  ]),
);
