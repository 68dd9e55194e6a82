import { z } from 'zod';
import { BAN_KINDS } from '../../bans/view.ts';

/** Whose other comments are asked for: the phone's or the address's a comment came with. */
export const senderInput = z.strictObject({ commentId: z.int().min(1).max(2_147_483_647), kind: z.enum(BAN_KINDS) });
export type SenderInput = z.infer<typeof senderInput>;
