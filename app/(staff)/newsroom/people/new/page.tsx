import type { Metadata } from 'next';
import { InviteForm } from '#components/newsroom/people/invite-form.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { listSectionChoices } from '#lib/sections/list-section-choices';
import { invite } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'people')('inviting.title') };
}

export default async function InvitePage() {
  await requireStaff('keep-people');
  return <InviteForm sections={await listSectionChoices()} invite={invite} />;
}
