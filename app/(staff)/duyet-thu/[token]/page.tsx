import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { connection } from 'next/server';
import { LinkPage, MissingLink } from '#components/newsroom/mail/link-page.tsx';
import { staffLocale } from '#lib/auth/session';
import { sayStatus } from '#lib/http/page-status';
import { readLink } from '#lib/mail/links/read-link';
import { translator } from '#lib/messages/translator';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { title: translator(await staffLocale(), 'mail')('link.title') };
}

/** Where a link in a mail leads: it shows what the link would do, and does nothing, whoever asks. */
export default async function MailLinkPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const link = await readLink(token);
  if (!link) {
    sayStatus(await headers(), 404);
    return <MissingLink locale={await staffLocale()} />;
  }
  return <LinkPage link={link} token={token} />;
}
