import type { Plan, PlanAlarm } from '../schedules/view.ts';
import type { CalendarView } from './address.ts';

/**
 * What stands in the calendar: a story goes out, is changed, goes down as planned; went out by hand; an embargo ends; a story is due from
 * whoever is to write it.
 */
export const CALENDAR_KINDS = ['publish', 'update', 'unpublish', 'published', 'embargo', 'assignment'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export type CalendarEvent = {
  kind: CalendarKind;
  articleId: number;
  title: string;
  locale: 'vi' | 'en';
  section: { name: string; nameEn: string } | null;
  at: Date;
  /** For what is planned. */
  plan: Plan | null;
  /** Who planned it, or is to write it; empty for what nobody in particular did. */
  by: string;
  /** Whether this person may give it another moment. */
  mayMove: boolean;
};

export type Calendar = {
  view: CalendarView;
  /** What the page is about: its one day, or the first of its week. */
  day: string;
  days: { day: string; events: CalendarEvent[] }[];
  /** Today in Viet Nam. */
  today: string;
  /** There is more than a page can hold. */
  isCut: boolean;
  alarms: PlanAlarm[];
};
