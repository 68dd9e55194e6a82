import { mayIn, type StaffMember } from '../../auth/roles.ts';
import { type Result, refuse } from '../../result.ts';
import { findFlow } from '../stages/find-flow.ts';
import type { FlowView } from '../stages/view.ts';
import type { Assigning } from './schema.ts';
import { replaceAssignment } from './store.ts';

export type AssignRefusal =
  | { code: 'not-found' | 'forbidden' | 'unknown-person' }
  /** Somebody else gave it to somebody meanwhile; `now` says whom. */
  | { code: 'moved'; now: FlowView };

/**
 * Gives a story to somebody who writes, until when and with what word, or to nobody any more; the desk of its section does. From
 * then on that person works on it as if they had begun it. They get a mail, where the paper sends any.
 * @returns where the story stands after it
 */
export async function assignArticle(staff: StaffMember, assigning: Assigning): Promise<Result<FlowView, AssignRefusal>> {
  const code = await replaceAssignment(assigning, {
    byId: staff.id,
    mayAssign: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (code !== 'assigned' && code !== 'not-as-seen') return refuse({ code });
  const now = await findFlow(staff, assigning);
  if (!now.ok) return now;
  return code === 'assigned' ? now : refuse({ code: 'moved', now: now.value });
}
