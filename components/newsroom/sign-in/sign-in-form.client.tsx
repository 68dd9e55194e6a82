'use client';

import { Button, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { SignInNotice } from '#lib/people/sign-in-notice';
import { useMessages } from '../messages.client.tsx';
import { ErrorSummary } from './error-summary.client.tsx';
import classes from './sign-in.module.css';

/** A plain form that posts to the one door, with scripts or without. */
export function SignInForm({ next, notice }: { next: string; notice: SignInNotice | null }) {
  const t = useMessages('signIn');
  const [isVisible, setIsVisible] = useState(false);
  const wrong = notice?.code === 'invalid' ? notice.fields : [];
  return (
    <form method="post" action="/api/sign-in" noValidate>
      <Stack gap="md">
        {notice && <ErrorSummary notice={notice} />}
        <input type="hidden" name="next" value={next} />
        <TextInput
          id="email"
          name="email"
          type="email"
          size="md"
          label={t('email')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          required
          withAsterisk={false}
          defaultValue={notice?.email}
          error={wrong.includes('email') && t('emailWrong')}
        />
        <TextInput
          id="password"
          name="password"
          type={isVisible ? 'text' : 'password'}
          size="md"
          label={t('password')}
          autoComplete="current-password"
          autoCapitalize="none"
          spellCheck={false}
          required
          withAsterisk={false}
          error={wrong.includes('password') && t('passwordMissing')}
          rightSectionWidth="auto"
          rightSection={
            <UnstyledButton
              className={classes.toggle}
              aria-controls="password"
              aria-label={isVisible ? t('hidePassword') : t('showPassword')}
              onClick={() => setIsVisible(!isVisible)}
            >
              {isVisible ? t('hide') : t('show')}
            </UnstyledButton>
          }
        />
        <Button type="submit" size="md" fullWidth>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
