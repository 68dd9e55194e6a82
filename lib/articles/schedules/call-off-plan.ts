import { may, mayIn, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { CallOffPlanInput } from './schema.ts';
import { storeCallingOff } from './store.ts';

/** Calls off a plan, or puts aside one that failed. `over`: it was carried out, or called off, before. */
export async function callOffPlan(
  staff: StaffMember,
  { scheduleId }: CallOffPlanInput,
): Promise<Result<{ calledOff: true }, { code: 'forbidden' | 'not-found' | 'over' }>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const off = await storeCallingOff({ scheduleId, personId: staff.id, mayIn: (sectionId) => mayIn(staff, 'publish', sectionId) });
  return off.code === 'called-off' ? done({ calledOff: true }) : refuse(off);
}
