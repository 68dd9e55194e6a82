import { z } from 'zod';
import { ROLES } from '../../auth/roles.ts';
import { LOCALES } from '../../messages/translator.ts';
import { personName } from '../account/schema.ts';
import { emailAddress } from '../schema.ts';

const rowId = z.int().min(1).max(2_147_483_647);
const sectionIds = z
  .array(rowId)
  .max(200)
  .transform((ids) => [...new Set(ids)].sort((one, other) => one - other));

const profile = { name: personName, email: emailAddress, role: z.enum(ROLES), locale: z.enum(LOCALES), sectionIds };

/** Who is invited, as what, and for which sections; none: for all. */
export const inviteInput = z.strictObject(profile);
export type InviteInput = z.output<typeof inviteInput>;

const seen = { personId: rowId, version: rowId };

/** How somebody is to stand from now on, in the place of the version that was seen. */
export const savePersonInput = z.strictObject({
  ...seen,
  ...profile,
  /** Said by who takes rights from themselves: they know. */
  ownRole: z.boolean().default(false),
});
export type SavePersonInput = z.output<typeof savePersonInput>;

/** Whether somebody may come in from now on. */
export const setActiveInput = z.strictObject({ ...seen, isActive: z.boolean() });
export type SetActiveInput = z.output<typeof setActiveInput>;

/** Somebody, as a deed names them. */
export const personInput = z.strictObject({ personId: rowId });
export type PersonInput = z.output<typeof personInput>;

/** The same in an address. */
export const personIdInAddress = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(rowId);
