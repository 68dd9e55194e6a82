import { may, mayIn, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MovePlanInput } from './schema.ts';
import { storeMove } from './store.ts';
import type { NotPlanned, Plan } from './view.ts';

/** Gives a plan another moment: an open one, or one that failed, which is thereby planned anew. Its version stays exactly the one planned. */
export async function movePlan(
  staff: StaffMember,
  { scheduleId, at, acceptedRights = [] }: MovePlanInput,
): Promise<Result<Plan, NotPlanned>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const moving = await storeMove({
    scheduleId,
    at,
    acceptedRights,
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  return moving.code === 'planned-now' ? done(moving.plan) : refuse(moving);
}
