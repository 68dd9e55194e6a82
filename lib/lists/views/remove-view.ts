import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { RemoveViewInput } from './schema.ts';
import { deleteView } from './store.ts';

/** Removes a saved view of one's own. */
export async function removeView(
  staff: StaffMember,
  { viewId }: RemoveViewInput,
): Promise<Result<{ viewId: number }, { code: 'not-found' }>> {
  return (await deleteView(staff.id, viewId)) ? done({ viewId }) : refuse({ code: 'not-found' });
}
