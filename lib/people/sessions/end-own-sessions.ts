import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result } from '../../result.ts';
import type { EndOwnSessionsInput } from './schema.ts';
import { endOwn } from './store.ts';

/** Signs somebody out of one of their browsers, or of all but the one that asks; how many were ended. @param own the session that asks */
export async function endOwnSessions(
  staff: StaffMember,
  { sessionId }: EndOwnSessionsInput,
  own: string | null,
): Promise<Result<{ ended: number }, never>> {
  return done({ ended: await endOwn(staff.id, { ended: sessionId, own }) });
}
