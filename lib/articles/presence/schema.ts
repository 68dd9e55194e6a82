import { z } from 'zod';

/** The name of a page in a browser: the device's part and its own. */
const tab = z.string().regex(/^[0-9a-f]{16}-[0-9a-f]{16}$/);

/**
 * What a page says of itself: that it looks on, that it would write (it gets the pen when nobody has it), or that it is left. With `from` it
 * takes the pen over from whoever has it in that turn.
 */
export const attendInput = z.strictObject({
  tab,
  wants: z.enum(['look', 'pen', 'leave']),
  from: z.int().positive().max(2_147_483_647).nullable().default(null),
});
export type AttendInput = z.output<typeof attendInput>;

/** What it hears. */
export const attendance = z.object({
  others: z.array(z.object({ name: z.string(), isMe: z.boolean() })),
  pen: z
    .object({
      isMine: z.boolean(),
      name: z.string(),
      isMe: z.boolean(),
      tab: z.string().nullable(),
      turn: z.int(),
      since: z.iso.datetime().transform((text) => new Date(text)),
    })
    .nullable(),
  version: z.int(),
  stage: z.string(),
  live: z.object({ version: z.int(), path: z.string() }).nullable(),
});
