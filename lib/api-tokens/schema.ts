import { z } from 'zod';
import { line } from '../articles/line.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { SCOPES } from './scopes.ts';

export const MAX_TOKEN_NAME = 80;
/** For how many days a token is good. */
export const TOKEN_DAYS = [30, 90, 365] as const;

const rowId = z.int().min(1).max(2_147_483_647);

/** A token to be made: what it is called, in whose name it works, what it is good for, and for how long. */
export const makeTokenInput = z.strictObject({
  name: line(MAX_TOKEN_NAME).refine((name) => !isVisiblyEmpty(name), 'required'),
  personId: rowId,
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, 'required')
    .max(SCOPES.length)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  days: z.literal(TOKEN_DAYS),
});
export type MakeTokenInput = z.output<typeof makeTokenInput>;

export const revokeTokenInput = z.strictObject({ id: rowId });
