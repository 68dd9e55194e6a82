import type { StaffMember } from '../../auth/roles.ts';
import { draftScope } from '../drafts/scope.ts';
import { findPlanAlarms } from './alarms/store.ts';
import type { PlanAlarm } from './view.ts';

/** Plans that did not come about, of the stories this person works on. One statement. */
export async function listPlanAlarms(staff: StaffMember): Promise<PlanAlarm[]> {
  const scope = draftScope(staff);
  return scope ? findPlanAlarms(scope) : [];
}
