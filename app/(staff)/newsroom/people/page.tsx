import type { Metadata } from 'next';
import { PeopleList } from '#components/newsroom/people/people-list.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { listViews } from '#lib/lists/views/list-views';
import { translator } from '#lib/messages/translator';
import { listPeople } from '#lib/people/list/list-people';
import { listPeopleInput } from '#lib/people/list/schema';
import { removeListView, renameListView, saveListView } from '../_lists/actions.ts';
import { changeMany, undoMany } from './actions.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'people')('title') };
}

export default async function PeoplePage({ searchParams }: Props) {
  const staff = await requireStaff('keep-people');
  // An address somebody mistyped shows the whole list, not an error.
  const asked = listPeopleInput.safeParse(await searchParams).data ?? {};
  const [page, saved] = await Promise.all([listPeople(staff, asked), listViews(staff, 'people')]);
  const { q, role, state, after, before } = asked;
  const query = { q: q?.join(' '), role, state, after: after?.toString(), before: before?.toString() };
  const viewDeeds = { save: saveListView, rename: renameListView, remove: removeListView };
  return <PeopleList page={page} query={query} saved={saved} viewDeeds={viewDeeds} deeds={{ act: changeMany, undo: undoMany }} />;
}
