import type { StaffMember } from '../../auth/roles.ts';
import { findSessions } from '../sessions/store.ts';
import type { SessionView } from '../sessions/view.ts';
import { findFactor } from '../two-factor/store.ts';
import type { FactorView } from '../two-factor/view.ts';
import { findPasswordHash } from './store.ts';

/** What somebody's own account page shows, in three statements. @param own the session that asks */
export async function findAccount(
  staff: StaffMember,
  own: string | null,
): Promise<{ hasPassword: boolean; factor: FactorView; sessions: SessionView[] }> {
  const [hash, factor, sessions] = await Promise.all([findPasswordHash(staff.id), findFactor(staff.id), findSessions(staff.id, own)]);
  return { hasPassword: hash !== null, factor, sessions };
}
