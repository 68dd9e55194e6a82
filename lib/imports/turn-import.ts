import { may, type StaffMember } from '../auth/roles.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { done, type Result, refuse } from '../result.ts';
import { findRun, turnRun } from './runs/store.ts';
import { CONTINUE_QUEUE } from './schema.ts';
import { isUploaded } from './uploads/keep-upload.ts';

/**
 * Stops a run behind the part that is being written, whichever process works on it, or lets one that was stopped or failed go on from there.
 * `at-machine`: that is done at the command line.
 */
export async function turnImport(
  staff: StaffMember,
  { id, to }: { id: number; to: 'cancelled' | 'waiting' },
): Promise<Result<null, { code: 'forbidden' | 'over' | 'at-machine' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  if (to === 'waiting') {
    const run = await findRun(id);
    if (run && !isUploaded(run.file)) return refuse({ code: 'at-machine' });
  }
  if (!(await turnRun(id, to, staff.id))) return refuse({ code: 'over' });
  if (to === 'waiting') enqueue(CONTINUE_QUEUE, {}, {});
  return done(null);
}
