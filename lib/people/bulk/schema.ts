import { z } from 'zod';
import { bulkInput } from '../../lists/bulk.ts';

/** What is done to many people at once: shut out, let in again, signed out of every browser. */
export const PEOPLE_CHANGES = ['deactivate', 'reactivate', 'sign-out'] as const;

export const changePeopleInput = bulkInput(z.strictObject({ kind: z.enum(PEOPLE_CHANGES) }));
export type ChangePeopleInput = z.output<typeof changePeopleInput>;
export type PeopleChange = ChangePeopleInput['change'];
