import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { storeDismissal } from './failures/store.ts';
import type { FailedInput } from './schema.ts';

/** Somebody has seen what was given up and puts it aside; which is logged. */
export async function dismissFailed(staff: StaffMember, { kind }: FailedInput): Promise<Result<{ count: number }, { code: 'not-found' }>> {
  const count = await storeDismissal(kind, staff.id);
  return count > 0 ? done({ count }) : refuse({ code: 'not-found' });
}
