import { Anchor, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Locale, translator } from '#lib/messages/translator';
import classes from './sign-in.module.css';

/** The sign-in page around its form. */
export function SignInFrame({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translator(locale, 'signIn');
  return (
    <main className={classes.page}>
      <Stack gap="lg" className={classes.column}>
        <header>
          <Anchor href="/" size="sm" c="dimmed" className={classes.back}>
            {t('toPaper')}
          </Anchor>
          <Title order={1} mt="xs">
            {t('title')}
          </Title>
          <Text c="dimmed">{t('lead')}</Text>
        </header>
        {children}
      </Stack>
    </main>
  );
}
