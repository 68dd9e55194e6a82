import { z } from 'zod';
import { bulkInput } from '../../lists/bulk.ts';
import { liftInput } from '../schema.ts';

/** Many bans that end before their time, for one reason. */
export const liftManyInput = bulkInput(z.strictObject({ reason: liftInput.shape.reason }));
export type LiftManyInput = z.output<typeof liftManyInput>;
