import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { connection } from 'next/server';
import { GoneLink } from '#components/newsroom/sign-in/gone-link.tsx';
import { LinkForm } from '#components/newsroom/sign-in/link-form.tsx';
import { SignInFrame } from '#components/newsroom/sign-in/sign-in-frame.tsx';
import { staffLocale } from '#lib/auth/session';
import { sayStatus } from '#lib/http/page-status';
import { translator } from '#lib/messages/translator';
import { findLink } from '#lib/people/links/find-link';
import { LINK_NOTICE_COOKIE, readLinkNotice } from '#lib/people/links/link-notice';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { title: translator(await staffLocale(), 'signIn')('invitation.title') };
}

/** Where an invitation leads: it shows whom it is for, and does nothing, whoever asks. */
export default async function InvitationPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const link = await findLink('invitation', token);
  if (!link) {
    sayStatus(await headers(), 410);
    return <GoneLink locale={await staffLocale()} />;
  }
  const { locale } = link;
  const t = translator(locale, 'signIn');
  const notice = readLinkNotice((await cookies()).get(LINK_NOTICE_COOKIE.name)?.value);
  return (
    <SignInFrame locale={locale} title={t('invitation.title')} lead={t('invitation.lead', { role: link.role, email: link.email })}>
      <LinkForm kind="invitation" locale={locale} token={token} link={link} notice={notice} />
    </SignInFrame>
  );
}
