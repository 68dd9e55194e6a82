import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { LanguageSwitch } from '#components/newsroom/sign-in/language-switch.tsx';
import { SignInForm } from '#components/newsroom/sign-in/sign-in-form.client.tsx';
import { SignInFrame } from '#components/newsroom/sign-in/sign-in-frame.tsx';
import { currentStaff, staffLocale } from '#lib/auth/session';
import { isDatabaseAway } from '#lib/db/errors';
import { env } from '#lib/env';
import { newsroomPath } from '#lib/http/own-address';
import { translator } from '#lib/messages/translator';
import { providerName } from '#lib/people/provider/configuration';
import { NOTICE_COOKIE, readNotice } from '#lib/people/sign-in-notice';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { title: translator(await staffLocale(), 'signIn')('title') };
}

export default async function SignInPage({ searchParams }: Props) {
  await connection();
  const { next } = await searchParams;
  const wanted = newsroomPath(typeof next === 'string' ? next : null, env().SITE_URL);
  if (await isSignedIn()) redirect(wanted);
  const locale = await staffLocale();
  const notice = readNotice((await cookies()).get(NOTICE_COOKIE.name)?.value);
  return (
    <SignInFrame locale={locale}>
      <SignInForm next={wanted} notice={notice} provider={providerName()} />
      <LanguageSwitch locale={locale} next={wanted} />
    </SignInFrame>
  );
}

// Without a database the form still stands there, and says so when it is sent.
async function isSignedIn(): Promise<boolean> {
  try {
    return (await currentStaff()) !== null;
  } catch (error) {
    if (isDatabaseAway(error)) return false;
    throw error;
  }
}
