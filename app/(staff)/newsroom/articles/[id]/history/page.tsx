import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { HistoryList } from '#components/newsroom/articles/history/history-list.client.tsx';
import { listHistory } from '#lib/articles/revisions/list-history';
import { historyQuery } from '#lib/articles/revisions/schema';
import { articleIdInAddress } from '#lib/articles/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'history')('title') };
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const staff = await requireStaff('write');
  const id = articleIdInAddress.safeParse((await params).id);
  // An address somebody mistyped shows the latest versions, not an error.
  const { before } = historyQuery.safeParse(await searchParams).data ?? {};
  const history = id.success ? await listHistory(staff, id.data, { before }) : null;
  if (!history) notFound();
  return <HistoryList key={before ?? 'first'} history={history} isFirstPage={!before} />;
}
