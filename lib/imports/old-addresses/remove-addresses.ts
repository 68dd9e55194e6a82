import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import { deleteAddresses } from './store.ts';

/** Lets one old address, or all (null), lead nowhere. */
export async function removeAddresses(
  staff: StaffMember,
  { path }: { path: string | null },
): Promise<Result<{ deleted: number }, { code: 'forbidden' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const { deleted, change } = await deleteAddresses(path, staff.id);
  if (change) tagClock().apply(change);
  return done({ deleted });
}
