import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { RenameViewInput } from './schema.ts';
import { updateViewName } from './store.ts';

/** Gives a saved view of one's own another name. */
export async function renameView(
  staff: StaffMember,
  { viewId, name }: RenameViewInput,
): Promise<Result<{ name: string }, { code: 'taken' } | { code: 'not-found' }>> {
  const became = await updateViewName(staff.id, viewId, name);
  return became === 'renamed' ? done({ name }) : refuse({ code: became });
}
