import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { removeArchive } from './archives.ts';
import { stopExport } from './store.ts';

/**
 * Stops an export, whichever process makes it, and removes what there is of its archive. Once is enough: stopped again, it is stopped.
 * @returns refused as `over` when it had come to an end by itself
 */
export async function cancelExport(staff: StaffMember, { id }: { id: number }): Promise<Result<null, { code: 'forbidden' | 'over' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const run = await stopExport(id, staff.id);
  if (run?.state !== 'cancelled') return refuse({ code: 'over' });
  // Its maker removes it, too; but that one may have been killed.
  await removeArchive(run.name);
  return done(null);
}
