import type { Metadata } from 'next';
import { AnnouncementSettings } from '#components/newsroom/settings/announcement-settings.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { findChanges } from '#lib/site/groups/store';
import { findAnnouncement } from '#lib/site/store';
import { announceToReaders } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'settings')('group.announcement') };
}

export default async function AnnouncementPage() {
  await requireStaff('arrange-home');
  const [announcement, history] = await Promise.all([findAnnouncement(), findChanges('announcement')]);
  return <AnnouncementSettings announcement={announcement} history={history} announce={announceToReaders} />;
}
