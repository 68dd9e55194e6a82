import { z } from 'zod';
import { OUTBOX_KINDS } from './queue/store.ts';

/** Everything of one kind that was given up. */
export const failedInput = z.strictObject({ kind: z.enum(OUTBOX_KINDS) });
export type FailedInput = z.output<typeof failedInput>;
