import { z } from 'zod';

/** One of one's own sessions, or all but the one that asks. */
export const endOwnSessionsInput = z.strictObject({ sessionId: z.uuid().nullable() });
export type EndOwnSessionsInput = z.output<typeof endOwnSessionsInput>;
