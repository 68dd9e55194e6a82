import { may, type StaffMember } from '../../../auth/roles.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { TermRefusal } from './change-term.ts';
import type { RemoveTerm } from './schema.ts';
import { deleteTerm, findTerm } from './store.ts';

/** Takes a term off the list as it was seen; one that is gone already is gone. */
export async function removeTerm(staff: StaffMember, term: RemoveTerm): Promise<Result<null, TermRefusal>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  if (await deleteTerm(term, staff.id)) return done(null);
  const theirs = await findTerm(term.id);
  return theirs ? refuse({ code: 'conflict', theirs }) : done(null);
}
