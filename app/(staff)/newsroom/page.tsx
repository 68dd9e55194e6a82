import type { Metadata } from 'next';
import { TodayDesk } from '#components/newsroom/today/today-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { findDashboard } from '#lib/dashboard/find-dashboard';
import { translator } from '#lib/messages/translator';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'today')('title') };
}

export default async function TodayPage() {
  const staff = await requireStaff();
  return <TodayDesk dashboard={await findDashboard(staff)} name={staff.name} />;
}
