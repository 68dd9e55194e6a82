import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PersonInput } from './schema.ts';
import { storeRevocation } from './store.ts';

/** Takes an invitation back: its links open nothing, and the address is free again. */
export async function revokeInvitation(
  staff: StaffMember,
  { personId }: PersonInput,
): Promise<Result<void, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeRevocation(personId, staff.id);
  if (kept.code !== 'done') return refuse({ code: kept.code === 'forbidden' ? 'forbidden' : 'not-found' });
  return done(undefined);
}
