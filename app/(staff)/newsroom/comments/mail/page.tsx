import type { Metadata } from 'next';
import { CommentPages } from '#components/newsroom/desk/comment-pages.client.tsx';
import { OwnMailForm } from '#components/newsroom/mail/own-mail.client.tsx';
import { requireStaff, staffLocale } from '#lib/auth/session';
import { findOwnMail } from '#lib/mail/find-own-mail';
import { translator } from '#lib/messages/translator';
import { saveDigestWish } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await staffLocale(), 'mail')('own.title') };
}

export default async function OwnMailPage() {
  const staff = await requireStaff('govern-comments');
  return (
    <>
      <CommentPages governs />
      <OwnMailForm mail={await findOwnMail(staff)} save={saveDigestWish} />
    </>
  );
}
