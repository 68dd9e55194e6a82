import { requireStaff } from '#lib/auth/session';
import { CalendarRoute, calendarMetadata } from './_page/calendar-page.tsx';

export const generateMetadata = () => calendarMetadata('week');

export default async function CalendarPage() {
  return <CalendarRoute staff={await requireStaff('write')} view="week" />;
}
