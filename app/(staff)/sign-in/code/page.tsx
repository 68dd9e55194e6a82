import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { CodeForm } from '#components/newsroom/sign-in/code-form.tsx';
import { SignInFrame } from '#components/newsroom/sign-in/sign-in-frame.tsx';
import { staffLocale } from '#lib/auth/session';
import { env } from '#lib/env';
import { newsroomPath } from '#lib/http/own-address';
import { translator } from '#lib/messages/translator';
import { NOTICE_COOKIE, readNotice } from '#lib/people/sign-in-notice';
import { openStep, STEP_COOKIE } from '#lib/people/sign-in-step';

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { title: translator(await staffLocale(), 'signIn')('code.title') };
}

/** Asks whoever has said the right password for a code; anybody else is led to the beginning. */
export default async function CodePage({ searchParams }: Props) {
  await connection();
  const { next } = await searchParams;
  const wanted = newsroomPath(typeof next === 'string' ? next : null, env().SITE_URL);
  const jar = await cookies();
  if (!(await openStep(jar.get(STEP_COOKIE.name)?.value))) redirect(`/sign-in?next=${encodeURIComponent(wanted)}`);
  const locale = await staffLocale();
  const t = translator(locale, 'signIn');
  return (
    <SignInFrame locale={locale} title={t('code.title')} lead={t('code.lead')}>
      <CodeForm locale={locale} next={wanted} notice={readNotice(jar.get(NOTICE_COOKIE.name)?.value)} />
    </SignInFrame>
  );
}
