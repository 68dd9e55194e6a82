import { mayIn, type StaffMember } from '../../auth/roles.ts';
import { now } from '../../clock.ts';
import { boundsOfDay, dayOf } from '../../vietnamese/days.ts';
import { draftScope } from '../drafts/scope.ts';
import { findPlanAlarms } from '../schedules/alarms/store.ts';
import { type CalendarView, daysShown } from './address.ts';
import { findEvents } from './store.ts';
import type { Calendar } from './view.ts';

const MOST_EVENTS = 500;

/**
 * A day or a week of the newsroom: what goes out, goes down, went out, may be told again, is due; and what did not come about. Two
 * statements.
 * @param day `YYYY-MM-DD`; any day of the week that is asked for
 * @returns null when there is no such day
 */
export async function readCalendar(staff: StaffMember, view: CalendarView, day: string): Promise<Calendar | null> {
  const days = daysShown(view, day);
  const [first = '', last = first] = days ? [days[0], days.at(-1)] : [];
  const [from, until] = [boundsOfDay(first)?.from, boundsOfDay(last)?.until];
  const scope = draftScope(staff);
  if (!days || !from || !until || !scope) return null;
  const [events, alarms] = await Promise.all([findEvents(scope, from, until, MOST_EVENTS), findPlanAlarms(scope)]);
  const known = events.map(({ sectionId, ...event }) => ({
    ...event,
    mayMove: event.plan !== null && event.plan.state !== 'done' && mayIn(staff, 'publish', sectionId),
  }));
  return {
    view,
    day: first,
    days: days.map((one) => ({ day: one, events: known.filter(({ at }) => dayOf(at) === one) })),
    today: dayOf(now()),
    isCut: events.length === MOST_EVENTS,
    alarms,
  };
}
