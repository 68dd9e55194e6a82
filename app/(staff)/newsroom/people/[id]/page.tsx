import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PersonPage } from '#components/newsroom/people/person-page.client.tsx';
import { namedSession, requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { findPerson } from '#lib/people/keeping/page/find-person';
import { personIdInAddress } from '#lib/people/keeping/schema';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { activate, inviteOnceMore, makeReset, removeFactor, revoke, save, signOutOf } from '../actions.ts';

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'people')('title') };
}

export default async function OnePersonPage({ params }: Props) {
  const staff = await requireStaff('keep-people');
  const id = personIdInAddress.safeParse((await params).id);
  if (!id.success) notFound();
  const [page, sections] = await Promise.all([findPerson(staff, id.data, await namedSession()), listSectionChoices()]);
  if (!page) notFound();
  const deeds = { save, setActive: activate, inviteAgain: inviteOnceMore, revoke, makeReset, signOut: signOutOf, removeFactor };
  return <PersonPage {...page} sections={sections} deeds={deeds} />;
}
