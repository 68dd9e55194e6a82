import { may, type StaffMember } from '../../auth/roles.ts';
import { enqueue } from '../../jobs/enqueue.ts';
import { done, type Result, refuse } from '../../result.ts';
import { EXPORT_QUEUE } from './schema.ts';
import { insertExport } from './store.ts';

/** Has the whole paper taken out by a process of its own; one at a time. */
export async function beginExport(staff: StaffMember): Promise<Result<{ id: number }, { code: 'forbidden' | 'busy' }>> {
  if (!may(staff, 'move-paper')) return refuse({ code: 'forbidden' });
  const id = await insertExport(staff.id);
  if (id === null) return refuse({ code: 'busy' });
  enqueue(EXPORT_QUEUE, {}, {});
  return done({ id });
}
