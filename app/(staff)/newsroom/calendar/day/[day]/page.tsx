import { requireStaff } from '#lib/auth/session';
import { CalendarRoute, calendarMetadata, type DayProps } from '../../_page/calendar-page.tsx';

export const generateMetadata = async ({ params }: DayProps) => calendarMetadata('day', (await params).day);

export default async function CalendarPage({ params }: DayProps) {
  return <CalendarRoute staff={await requireStaff('write')} view="day" day={(await params).day} />;
}
