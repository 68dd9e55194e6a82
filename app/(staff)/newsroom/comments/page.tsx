import type { Metadata } from 'next';
import { Desk } from '#components/newsroom/desk/desk.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listComments } from '#lib/moderation/list-comments';
import { deskQuery } from '#lib/moderation/schema';
import { decide, openPhoneNumber } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'desk')('title') };
}

export default async function CommentsPage({ searchParams }: Props) {
  const staff = await requireStaff('moderate');
  const page = await listComments(deskQuery.parse(await searchParams));
  return <Desk page={page} decide={decide} openPhone={may(staff, 'read-phone') ? openPhoneNumber : null} />;
}
