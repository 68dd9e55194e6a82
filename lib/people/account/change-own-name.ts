import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result } from '../../result.ts';
import type { OwnNameInput } from './schema.ts';
import { storeOwnName } from './store.ts';

/** How somebody wants to be called in the newsroom from now on. What was signed with the old name stays as it was. */
export async function changeOwnName(staff: StaffMember, { name }: OwnNameInput): Promise<Result<{ name: string }, never>> {
  if (name !== staff.name) await storeOwnName(staff.id, name);
  return done({ name });
}
