import { may, type StaffMember } from '../../../auth/roles.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { ChangeTerm } from './schema.ts';
import { findTerm, updateTerm } from './store.ts';
import type { TermRow } from './view.ts';

export type TermRefusal =
  | { code: 'forbidden' }
  /** Somebody deleted it meanwhile. */
  | { code: 'not-found' }
  /** Somebody else changed it meanwhile; `theirs` is how it stands now. */
  | { code: 'conflict'; theirs: TermRow };

/** Changes how a term is looked for and what follows from it, or switches it off, in the place of the version that was seen. */
export async function changeTerm(staff: StaffMember, change: ChangeTerm): Promise<Result<TermRow, TermRefusal>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const changed = await updateTerm(change, staff.id);
  if (changed) return done(changed);
  const theirs = await findTerm(change.id);
  return theirs ? refuse({ code: 'conflict', theirs }) : refuse({ code: 'not-found' });
}
