import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SaveViewInput } from './schema.ts';
import { insertView } from './store.ts';
import type { SavedView } from './view.ts';

/** Keeps what somebody sees of a list under a name, for themselves alone. */
export async function saveView(
  staff: StaffMember,
  input: SaveViewInput,
): Promise<Result<SavedView, { code: 'too-many' } | { code: 'taken' }>> {
  const saved = await insertView(staff.id, input);
  return typeof saved === 'string' ? refuse({ code: saved }) : done(saved);
}
