import { z } from 'zod';
import { acceptedRights, draftInput } from '../schema.ts';

/** What a hot fix sends: the version readers had when somebody began it, and what they are to have. Which story it is stands in the address. */
export const hotFixInput = z.strictObject({ live: z.int().positive().max(2_147_483_647), content: draftInput, acceptedRights });
