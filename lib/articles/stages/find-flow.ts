import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { findFlowOf } from './store.ts';
import { handsOf } from './transitions.ts';
import type { FlowView } from './view.ts';

/** A story's way through the newsroom as this person sees it; not found when they have no part in it. */
export async function findFlow(staff: StaffMember, { articleId }: { articleId: number }): Promise<Result<FlowView, { code: 'not-found' }>> {
  const flow = await findFlowOf(articleId);
  if (!flow) return refuse({ code: 'not-found' });
  const { createdById, assigneeId, sectionId, savedById, ...view } = flow;
  const hands = handsOf(staff, { createdById, assigneeId, sectionId });
  return hands.length === 0 ? refuse({ code: 'not-found' }) : done({ ...view, hands, isOwnText: savedById === staff.id });
}
