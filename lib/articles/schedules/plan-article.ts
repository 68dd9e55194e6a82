import { may, mayIn, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { PlanInput } from './schema.ts';
import { storePlan } from './store.ts';
import type { NotPlanned, Plan } from './view.ts';

/**
 * Plans that a story goes out, is changed, or is taken down at a moment: exactly the version this person saw, in the place of the plan
 * they saw. What could not go out is refused now, in words, not at its moment.
 * @returns the plan as it stands
 */
export async function planArticle(staff: StaffMember, input: PlanInput): Promise<Result<Plan, NotPlanned>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const planning = await storePlan({
    articleId: input.articleId,
    deed: input.deed,
    version: input.deed === 'publish' ? input.version : null,
    reason: input.deed === 'unpublish' ? input.reason : '',
    acceptedRights: input.deed === 'publish' ? (input.acceptedRights ?? []) : [],
    at: input.at,
    live: input.live,
    seen: input.seen,
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  return planning.code === 'planned-now' ? done(planning.plan) : refuse(planning);
}
