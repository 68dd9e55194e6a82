import type { Metadata } from 'next';
import { connection } from 'next/server';
import { z } from 'zod';
import { AskResetForm, RESET_SAID } from '#components/newsroom/sign-in/ask-reset-form.tsx';
import { SignInFrame } from '#components/newsroom/sign-in/sign-in-frame.tsx';
import { staffLocale } from '#lib/auth/session';
import { wantsMail } from '#lib/mail/wants-mail';
import { translator } from '#lib/messages/translator';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const query = z.strictObject({ said: z.enum(RESET_SAID).optional() });

export async function generateMetadata(): Promise<Metadata> {
  await connection();
  return { title: translator(await staffLocale(), 'signIn')('reset.title') };
}

export default async function AskResetPage({ searchParams }: Props) {
  await connection();
  const said = query.safeParse(await searchParams).data?.said ?? null;
  const locale = await staffLocale();
  const t = translator(locale, 'signIn');
  return (
    <SignInFrame locale={locale} title={t('reset.title')} lead={wantsMail() && said !== 'sent' ? t('reset.lead') : ''}>
      <AskResetForm locale={locale} said={said} mails={wantsMail()} />
    </SignInFrame>
  );
}
