import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { LogDesk } from '#components/newsroom/log/log-desk.client.tsx';
import { wordsOfQuery } from '#lib/audit/log/address';
import { listEntries } from '#lib/audit/log/list-entries';
import { logQuery } from '#lib/audit/log/schema';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'log')('title') };
}

export default async function LogPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate');
  // Whatever else the address asks for, this is what is about comments.
  const query = logQuery.parse(await searchParams);
  return (
    <>
      <CommentPages governs={may(staff, 'govern-comments')} />
      <LogDesk page={await listEntries(query, 'comments')} query={wordsOfQuery(query)} scope="comments" />
    </>
  );
}
