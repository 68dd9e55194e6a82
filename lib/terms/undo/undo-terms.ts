import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import type { BulkUndone, UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { BulkTermCode } from '../view.ts';
import { storeUndo } from './store.ts';

/** Takes back what one did to many terms, as far as nothing of it has been changed since; says what was not put back. */
export async function undoTerms(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<BulkTermCode>, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-terms')) return refuse({ code: 'forbidden' });
  const undone = await storeUndo(undo, staff.id);
  if (!undone) return refuse({ code: 'not-found' });
  if (undone.change) tagClock().apply(undone.change);
  return done(undone.result);
}
