import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PageCheckInput } from './schema.ts';
import { storeDismissal } from './store.ts';

/** Somebody has seen the alarm and puts it aside; which is logged. */
export async function dismissCheck(staff: StaffMember, { decisionId }: PageCheckInput): Promise<Result<undefined, { code: 'not-found' }>> {
  return (await storeDismissal(decisionId, staff.id)) ? done(undefined) : refuse({ code: 'not-found' });
}
