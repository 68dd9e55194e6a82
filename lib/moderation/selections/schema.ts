import { z } from 'zod';
import { DESK_LANES } from '../lanes.ts';

const rowId = z.int().min(1).max(2_147_483_647);
const lane = z.enum(DESK_LANES);

/** All of a lane that is under one story, or that says nearly the same as one comment, wherever. */
export const selectionInput = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('story'), lane, story: rowId }),
  z.strictObject({ of: z.literal('wave'), lane, commentId: rowId }),
]);
export type SelectionInput = z.infer<typeof selectionInput>;
