import type { StaffMember } from '../../auth/roles.ts';
import type { BulkUndone, UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import { storeUndoing } from './store.ts';
import type { BulkBanCode } from './view.ts';

/** Lets bans hold again that were lifted together, as far as they would still hold. */
export async function undoLifting(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<BulkBanCode>, { code: 'not-found' }>> {
  const undone = await storeUndoing(undo, staff.id);
  return undone ? done(undone) : refuse({ code: 'not-found' });
}
