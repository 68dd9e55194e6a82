import type { Metadata } from 'next';
import { SectionsDesk } from '#components/newsroom/taxonomy/sections-desk.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listSections } from '#lib/sections/board/list-sections';
import { change, create, merge, move, order, remove, undo, weigh } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'taxonomy')('sections.title') };
}

export default async function SectionsPage() {
  await requireStaff('keep-sections');
  return <SectionsDesk sections={await listSections()} deeds={{ create, change, move, order, merge, remove, undo, weigh }} />;
}
