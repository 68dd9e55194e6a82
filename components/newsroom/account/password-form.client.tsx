'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { MIN_PASSWORD } from '#lib/people/passwords/weakness';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import { PasswordField } from '../sign-in/password-field.client.tsx';
import type { AccountDeeds } from './deeds.ts';
import { useDeed } from './use-deed.ts';

/** A new password, after the old one; every other browser is signed out. */
export function PasswordForm({ hasPassword, setPassword }: { hasPassword: boolean; setPassword: AccountDeeds['setPassword'] }) {
  const t = useMessages('account');
  const router = useRouter();
  const [old, setOld] = useState('');
  const [password, setNew] = useState('');
  const { run, isBusy, outcome } = useDeed();

  function submit(event: FormEvent): void {
    event.preventDefault();
    run(
      () => setPassword({ old, password }),
      ({ ended }) => {
        setOld('');
        setNew('');
        router.refresh();
        return t('changed', { count: ended });
      },
    );
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Title order={2}>{t('password')}</Title>
        {hasPassword ? (
          <>
            <PasswordField id="old-password" label={t('old')} autoComplete="current-password" kept={{ value: old, onChange: setOld }} />
            <PasswordField
              id="new-password"
              label={t('new')}
              description={t('hint', { min: MIN_PASSWORD })}
              autoComplete="new-password"
              kept={{ value: password, onChange: setNew }}
            />
            {outcome && <OutcomeNotice {...outcome} />}
            <Group>
              <Button type="submit" variant="default" loading={isBusy}>
                {t('change')}
              </Button>
            </Group>
          </>
        ) : (
          <Text>{t('noPassword')}</Text>
        )}
      </Stack>
    </form>
  );
}
