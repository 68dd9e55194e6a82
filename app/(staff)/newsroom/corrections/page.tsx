import type { Metadata } from 'next';
import { NotesDesk } from '#components/newsroom/corrections/notes-desk.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listNotes } from '#lib/reader-notes/list-notes';
import { notesQuery } from '#lib/reader-notes/schema';
import { decide } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'corrections')('desk') };
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const staff = await requireStaff('write');
  const asked = notesQuery.parse(await searchParams);
  const page = await listNotes(staff, asked);
  return <NotesDesk page={page} isFirstPage={!asked.after} decideNote={may(staff, 'publish') ? decide : null} />;
}
