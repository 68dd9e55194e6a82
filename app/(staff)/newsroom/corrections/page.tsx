import type { Metadata } from 'next';
import { NotesDesk } from '#components/newsroom/corrections/notes-desk.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { cursorText } from '#lib/paging/moment-cursor';
import { listNotes } from '#lib/reader-notes/list-notes';
import { notesQuery } from '#lib/reader-notes/schema';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { decide } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'corrections')('desk') };
}

export default async function CorrectionsPage({ searchParams }: Props) {
  const staff = await requireStaff('write');
  const asked = notesQuery.parse(await searchParams);
  const { q, section, after } = asked;
  const [page, { sections, saved }] = await Promise.all([listNotes(staff, asked), listAround(staff, 'corrections', { sections: true })]);
  return (
    <NotesDesk
      page={page}
      query={{ q: q?.join(' '), section: section?.toString(), after: after && cursorText(after) }}
      sections={sections}
      views={{ list: 'corrections', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
      decideNote={may(staff, 'publish') ? decide : null}
    />
  );
}
