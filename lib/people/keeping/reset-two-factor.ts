import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PersonInput } from './schema.ts';
import { storeSigningOut } from './store.ts';

/** Takes the second factor of somebody away who lost app and paper; they are signed out everywhere, and it is written down. */
export async function resetTwoFactor(
  staff: StaffMember,
  { personId }: PersonInput,
): Promise<Result<{ ended: number }, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeSigningOut(personId, staff.id, { factor: true });
  if (kept.code !== 'done') return refuse({ code: kept.code === 'forbidden' ? 'forbidden' : 'not-found' });
  return done({ ended: kept.ended });
}
