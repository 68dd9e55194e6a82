import type { Metadata } from 'next';
import { cardsFor } from '#components/newsroom/settings/cards.ts';
import { SettingsIndex } from '#components/newsroom/settings/settings-index.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { siteLocale } from '#lib/site/reader-side';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'settings')('title') };
}

export default async function SettingsPage() {
  const staff = await requireStaff('keep-settings');
  return <SettingsIndex cards={cardsFor(staff)} leading={siteLocale()} />;
}
