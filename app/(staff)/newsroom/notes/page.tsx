import type { Metadata } from 'next';
import { NotesInbox } from '#components/newsroom/articles/notes/notes-inbox.client.tsx';
import { listOwnNotes } from '#lib/articles/notes/list-own-notes';
import { inboxCursorText, inboxQuery } from '#lib/articles/notes/schema';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listAround } from '#lib/lists/around/list-around';
import { translator } from '#lib/messages/translator';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { answer, edit, mark, read, remove, resolve, undoMarks, write } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'storyNotes')('inbox') };
}

export default async function NotesPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const asked = inboxQuery.parse(await searchParams);
  const [page, { saved }] = await Promise.all([listOwnNotes(staff, asked), listAround(staff, 'notes')]);
  const { q, show, after } = asked;
  return (
    <NotesInbox
      page={page}
      query={{ q: q?.join(' '), show, after: after && inboxCursorText(after) }}
      myId={staff.id}
      views={{ list: 'notes', saved, deeds: { save: saveListView, rename: renameListView, remove: removeListView } }}
      deeds={{ write, answer, edit, remove, resolve, read }}
      marking={{ act: mark, undo: undoMarks }}
    />
  );
}
