import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { storeRetrying } from './failures/store.ts';
import type { FailedInput } from './schema.ts';
import { wakeOutbox } from './wake.ts';

/** Somebody has what was given up tried again; which is logged. */
export async function retryFailed(staff: StaffMember, { kind }: FailedInput): Promise<Result<{ count: number }, { code: 'not-found' }>> {
  const count = await storeRetrying(kind, staff.id);
  if (count === 0) return refuse({ code: 'not-found' });
  wakeOutbox();
  return done({ count });
}
