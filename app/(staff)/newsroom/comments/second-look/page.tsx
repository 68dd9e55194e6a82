import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { Disagreements } from '#components/newsroom/second-look/disagreements.client.tsx';
import { SecondLook } from '#components/newsroom/second-look/second-look.client.tsx';
import { may } from '#lib/auth/roles';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { translator } from '#lib/messages/translator';
import { findDisagreements, findLooks } from '#lib/moderation/second-look/store';
import { look } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'deskReports')('lookTitle') };
}

export default async function SecondLookPage() {
  const staff = await requireStaff('moderate');
  const governs = may(staff, 'govern-comments');
  const page = await findLooks(staff.id);
  return (
    <>
      <CommentPages governs={governs} />
      <SecondLook page={page} look={look} />
      {governs && <Disagreements disagreements={await findDisagreements()} />}
    </>
  );
}
