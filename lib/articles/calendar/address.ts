import { boundsOfDay, weekdayOf } from '../../vietnamese/days.ts';

export const CALENDAR_VIEWS = ['day', 'week'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

const DAY_MS = 24 * 3_600_000;

/** The day so many days later, `YYYY-MM-DD`. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => daysAfter(day, -((weekdayOf(new Date(`${day}T00:00:00+07:00`)) + 6) % 7));

/** Where the calendar shows a day, or the week it lies in, which is named by its Monday. */
export const calendarPath = (view: CalendarView, day: string): `/newsroom/calendar/${string}` =>
  `/newsroom/calendar/${view}/${view === 'week' ? mondayOf(day) : day}`;

/** The days a page of the calendar shows; null when there is no such day. */
export function daysShown(view: CalendarView, day: string): string[] | null {
  if (!boundsOfDay(day)) return null;
  const first = view === 'week' ? mondayOf(day) : day;
  return Array.from({ length: view === 'week' ? 7 : 1 }, (_, index) => daysAfter(first, index));
}
