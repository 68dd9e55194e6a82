import { may, type StaffMember } from '../../auth/roles.ts';
import type { BulkResult, BulkUndone, UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import { binItems, tagItems, takeOutItems, undoItems } from './bulk/store.ts';
import { whose } from './may-change.ts';
import type { ChangeItemsInput } from './schema.ts';
import type { ItemRefusal } from './view.ts';

/**
 * Gives many items a tag or takes it from them, puts them into the bin or takes them out. Who writes does so to their own tags; the bin is
 * for who keeps the library, and takes only what nothing names.
 */
export async function changeItems(
  staff: StaffMember,
  { items, change }: ChangeItemsInput,
): Promise<Result<BulkResult<ItemRefusal>, { code: 'forbidden' }>> {
  const ids = items.map(({ id }) => id);
  if (change.kind === 'tag' || change.kind === 'untag')
    return done(await tagItems(ids, { tag: change.tag, isGiven: change.kind === 'tag', personId: staff.id, ownerId: whose(staff) }));
  if (!may(staff, 'keep-media')) return refuse({ code: 'forbidden' });
  return done(await (change.kind === 'bin' ? binItems : takeOutItems)(ids, staff.id));
}

/** Takes an act on many back, as far as nobody has changed since what it did. Whoever takes back needs the rights that the act itself needs, now. */
export async function undoChange(
  staff: StaffMember,
  { undo }: UndoBulkInput,
): Promise<Result<BulkUndone<ItemRefusal>, { code: 'not-found' }>> {
  const undone = await undoItems(undo, { personId: staff.id, ownerId: whose(staff) });
  return undone ? done(undone) : refuse({ code: 'not-found' });
}
