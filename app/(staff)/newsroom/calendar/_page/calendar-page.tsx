import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CalendarDesk } from '#components/newsroom/calendar/calendar-desk.client.tsx';
import { type CalendarView, daysShown } from '#lib/articles/calendar/address';
import { readCalendar } from '#lib/articles/calendar/read-calendar';
import { may, type StaffMember } from '#lib/auth/roles';
import { staffLocale } from '#lib/auth/session';
import { now } from '#lib/clock';
import { translator } from '#lib/messages/translator';
import { dayOf, shortDay } from '#lib/vietnamese/days';
import { move } from '../actions.ts';

export type DayProps = { params: Promise<{ day: string }> };

/** What the calendar's pages, of a day and of a week, have in common; without a day, today's. */
export async function calendarMetadata(view: CalendarView, day?: string): Promise<Metadata> {
  // Whose page it is first: a build renders no page that asks the time before it asks for somebody.
  const t = translator(await staffLocale(), 'calendar');
  const days = daysShown(view, day ?? dayOf(now()));
  const [from = '', until = from] = days ? [days[0], days.at(-1)] : [];
  if (!days) return { title: t('title') };
  return {
    title: view === 'day' ? t('titleDay', { day: shortDay(from) }) : t('titleWeek', { from: shortDay(from), until: shortDay(until) }),
  };
}

export async function CalendarRoute({ staff, view, day = dayOf(now()) }: { staff: StaffMember; view: CalendarView; day?: string }) {
  const calendar = await readCalendar(staff, view, day);
  if (!calendar) notFound();
  return <CalendarDesk calendar={calendar} move={move} seesFront={may(staff, 'arrange-home')} />;
}
