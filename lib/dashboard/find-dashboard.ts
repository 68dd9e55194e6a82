import { draftScope } from '../articles/drafts/scope.ts';
import { may, type StaffMember } from '../auth/roles.ts';
import { findWaitingComments } from './comments/store.ts';
import { findComingPlans, findReading, findWork } from './store.ts';
import type { Coming, Comments, Dashboard } from './view.ts';

/** What this person opens in the morning, as far as their rights reach. At most four statements. */
export async function findDashboard(staff: StaffMember): Promise<Dashboard> {
  const scope = draftScope(staff);
  const [{ at, reading }, work, plans, comments] = await Promise.all([
    findReading(),
    scope && findWork(staff.id, scope, may(staff, 'write-any')),
    scope && findComingPlans(scope),
    may(staff, 'moderate') ? findComments() : null,
  ]);
  return { at, work, coming: plans && comingOf(plans), reading, comments };
}

function comingOf(plans: Awaited<ReturnType<typeof findComingPlans>>): Coming {
  const open = plans.filter(({ state }) => state === 'open');
  return {
    today: open.filter(({ isTomorrow }) => !isTomorrow),
    tomorrow: open.filter(({ isTomorrow }) => isTomorrow),
    alarms: plans.filter(({ state }) => state !== 'open'),
  };
}

async function findComments(): Promise<Comments> {
  const { alarms, ...waiting } = await findWaitingComments();
  const outbox = alarms.outbox.reduce((sum, { failed, late }) => sum + failed + late, 0);
  return { ...waiting, alarms: { pages: alarms.pages.length, outbox } };
}
