import type { StaffMember } from '../../../auth/roles.ts';
import type { BulkUndone, UndoBulkInput } from '../../../lists/bulk.ts';
import { done, type Result, refuse } from '../../../result.ts';
import { storeUndoing } from './store.ts';
import type { MarkNoteCode } from './view.ts';

/** Puts back how far one had read threads that were marked together, where one has not read on since. */
export async function undoMarking(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<MarkNoteCode>, { code: 'not-found' }>> {
  const undone = await storeUndoing(undo, staff.id);
  return undone ? done(undone) : refuse({ code: 'not-found' });
}
