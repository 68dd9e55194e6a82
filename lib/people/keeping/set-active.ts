import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SetActiveInput } from './schema.ts';
import { storeActive } from './store.ts';

/** `own-role`: nobody shuts themselves out. `last-admin`: somebody must keep people. */
export type SetActiveRefusal = { code: 'forbidden' | 'not-found' | 'conflict' | 'last-admin' | 'own-role' };

/** Shuts somebody out, whose sessions end at once, or lets them in again. Who is invited and has not come is neither. */
export async function setActive(staff: StaffMember, input: SetActiveInput): Promise<Result<{ version: number }, SetActiveRefusal>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeActive(input, staff.id);
  if (kept.code === 'done') return done({ version: kept.version });
  const { code } = kept;
  return refuse({ code: code === 'forbidden' || code === 'conflict' || code === 'last-admin' || code === 'own-role' ? code : 'not-found' });
}
