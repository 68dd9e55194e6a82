import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PersonInput } from './schema.ts';
import { storeSigningOut } from './store.ts';

/** Signs somebody out of every browser; how many that were. */
export async function signOutEverywhere(
  staff: StaffMember,
  { personId }: PersonInput,
): Promise<Result<{ ended: number }, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeSigningOut(personId, staff.id, { factor: false });
  if (kept.code !== 'done') return refuse({ code: kept.code === 'forbidden' ? 'forbidden' : 'not-found' });
  return done({ ended: kept.ended });
}
