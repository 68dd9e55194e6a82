import { z } from 'zod';
import { ROLES } from '../../auth/roles.ts';
import { orEmpty, searchedWords } from '../../lists/search.ts';
import { PERSON_STATES } from '../keeping/view.ts';

/** A place in the list, as an address names it: the person's number. */
const place = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .transform(Number)
  .pipe(z.int().max(2_147_483_647));

/** The list's address. */
export const listPeopleInput = z.strictObject({
  q: searchedWords,
  role: orEmpty(z.enum(ROLES)),
  state: orEmpty(z.enum(PERSON_STATES)),
  after: place.optional(),
  before: place.optional(),
});
export type ListPeopleInput = z.output<typeof listPeopleInput>;
