import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result } from '../../result.ts';
import type { EscalationInput } from '../notes/schema.ts';
import type { StaffNote } from '../notes/view.ts';
import { refuseSeen } from '../standing/refuse-seen.ts';
import type { DecisionConflict } from '../view.ts';
import { storeEscalation } from './store.ts';

/** A moderator would rather have a second opinion: the comment stands in a lane of its own until somebody decides on it. */
export async function escalateComment(
  staff: StaffMember,
  input: EscalationInput,
): Promise<Result<StaffNote, { code: 'not-found' } | DecisionConflict>> {
  const written = await storeEscalation(input, staff.id);
  if (written) return done({ id: written.id, kind: 'escalation', text: input.note, by: staff.name, at: written.at.toISOString() });
  return refuseSeen(input.commentId);
}
