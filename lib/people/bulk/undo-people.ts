import { may, type StaffMember } from '../../auth/roles.ts';
import type { BulkUndone, UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import { storeUndoing } from './store.ts';
import type { BulkPersonCode } from './view.ts';

/** Lets in again who was shut out, or the other way round, as far as nobody has changed them since. Sessions that ended stay ended. */
export async function undoPeople(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<BulkPersonCode>, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const undone = await storeUndoing(undo, staff.id);
  return typeof undone === 'string' ? refuse({ code: undone }) : done(undone);
}
