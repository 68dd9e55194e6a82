import { Anchor, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import { MessagesProvider } from '../messages.client.tsx';
import { LonePage } from '../shell/lone-page.tsx';
import classes from './sign-in.module.css';

/** The sign-in page, and every other one that is there before somebody is in, around its form. */
export function SignInFrame({ locale, title, lead, children }: { locale: Locale; title?: string; lead?: string; children: ReactNode }) {
  const t = translator(locale, 'signIn');
  return (
    <LonePage lang={locale}>
      <header>
        <Anchor href="/" size="sm" c="dimmed" className={classes.back}>
          {t('toPaper')}
        </Anchor>
        <Title order={1} mt="xs">
          {title ?? t('title')}
        </Title>
        {lead !== '' && <Text c="dimmed">{lead ?? t('lead')}</Text>}
      </header>
      <MessagesProvider locale={locale}>{children}</MessagesProvider>
    </LonePage>
  );
}
