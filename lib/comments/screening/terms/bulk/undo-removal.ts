import { may, type StaffMember } from '../../../../auth/roles.ts';
import type { BulkUndone, UndoBulkInput } from '../../../../lists/bulk.ts';
import { done, type Result, refuse } from '../../../../result.ts';
import { storeUndoing } from './store.ts';
import type { BulkTermCode } from './view.ts';

/** Puts terms back that were taken off together, but for those that somebody added anew. */
export async function undoRemoval(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<BulkTermCode>, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const undone = await storeUndoing(undo, staff.id);
  return undone ? done(undone) : refuse({ code: 'not-found' });
}
