import type { Metadata } from 'next';
import { LogDesk } from '#components/newsroom/log/log-desk.client.tsx';
import { wordsOfQuery } from '#lib/audit/log/address';
import { listEntries } from '#lib/audit/log/list-entries';
import { logQuery } from '#lib/audit/log/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listViews } from '#lib/lists/views/list-views';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'log')('title') };
}

export default async function LogPage({ searchParams }: Props) {
  const staff = await requireStaff('read-log');
  const query = logQuery.parse(await searchParams);
  const [page, saved] = await Promise.all([listEntries(query), listViews(staff, 'log')]);
  const deeds = { save: saveListView, rename: renameListView, remove: removeListView };
  return <LogDesk page={page} query={wordsOfQuery(query)} scope="all" views={{ saved, deeds }} />;
}
