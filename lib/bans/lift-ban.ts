import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import type { LiftInput } from './schema.ts';
import { storeLifting } from './store.ts';

/** Ends a ban before its time, for a reason that stays in the book. `ended`: it holds no more, whoever lifted it. */
export async function liftBan(staff: StaffMember, input: LiftInput): Promise<Result<{ at: string }, { code: 'ended' }>> {
  const lifted = await storeLifting(input, staff.id);
  return lifted ? done({ at: lifted.at.toISOString() }) : refuse({ code: 'ended' });
}
