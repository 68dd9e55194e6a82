import type { StaffMember } from '../../auth/roles.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PageCheckInput } from './schema.ts';
import { storeCheckAgain } from './store.ts';

/** Somebody has a page looked at once more that did not show what was decided; which is logged. */
export async function checkAgain(staff: StaffMember, { decisionId }: PageCheckInput): Promise<Result<undefined, { code: 'not-found' }>> {
  if (!(await storeCheckAgain(decisionId, staff.id))) return refuse({ code: 'not-found' });
  wakeOutbox();
  return done(undefined);
}
