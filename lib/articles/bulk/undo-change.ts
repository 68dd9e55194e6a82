import type { StaffMember } from '../../auth/roles.ts';
import type { BulkUndone, UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import { tellReaders } from './change-articles.ts';
import { storeUndo } from './store.ts';
import type { BulkCode } from './view.ts';

/** Takes back what one's own act did to many stories; what somebody has changed since stays, and is named. */
export async function undoChange(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<BulkCode>, { code: 'not-found' }>> {
  const undone = await storeUndo(staff, undo);
  if (!undone) return refuse({ code: 'not-found' });
  tellReaders(undone.changes);
  return done(undone.result);
}
