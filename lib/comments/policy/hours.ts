import { boundsOfDay, dayOf, weekdayOf } from '../../vietnamese/days.ts';
import type { Hours } from './schema.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

/** A time in which comments are taken; `until` is not in it. */
type Span = { from: number; until: number };

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/** The spans that can matter around a moment: the one begun the day before to those of the week to come. */
function spansAround({ from, until, days }: Hours, moment: Date): Span[] {
  const begin = minutesOf(from);
  const end = minutesOf(until) > begin ? minutesOf(until) : minutesOf(until) + DAY_MS / MINUTE_MS;
  const midnight = boundsOfDay(dayOf(moment))?.from.getTime() ?? 0;
  return Array.from({ length: DAYS_OF_WEEK + 2 }, (_, index) => midnight + (index - 1) * DAY_MS).flatMap((day) =>
    days.includes(weekdayOf(new Date(day))) ? [{ from: day + begin * MINUTE_MS, until: day + end * MINUTE_MS }] : [],
  );
}

/** Whether comments are taken at a moment, and when this next changes. */
export function hoursAt(hours: Hours, moment: Date): { open: boolean; changesAt: Date } {
  const at = moment.getTime();
  const spans = spansAround(hours, moment);
  const now = spans.find(({ from, until }) => from <= at && at < until);
  if (now) return { open: true, changesAt: new Date(now.until) };
  const next = spans.find(({ from }) => from > at);
  if (!next) throw new Error('No day of the week has hours.');
  return { open: false, changesAt: new Date(next.from) };
}
