'use client';

import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import type { SignInNotice } from '#lib/people/sign-in-notice';
import { useMessages } from '../messages.client.tsx';
import { ErrorSummary } from './error-summary.client.tsx';
import { PasswordField } from './password-field.client.tsx';
import classes from './sign-in.module.css';

type Props = {
  next: string;
  notice: SignInNotice | null;
  /** What the operator's sign-in provider is called; null where there is none. */
  provider: string | null;
};

/** A plain form that posts to the one door, with scripts or without. */
export function SignInForm({ next, notice, provider }: Props) {
  const t = useMessages('signIn');
  const wrong = notice?.code === 'invalid' ? notice.fields : [];
  return (
    <form method="post" action="/api/sign-in" noValidate>
      <Stack gap="md">
        {notice?.code === 'password-set' && (
          <Alert color="gray" variant="outline" role="status">
            {t('passwordSet')}
          </Alert>
        )}
        {notice && notice.code !== 'password-set' && <ErrorSummary notice={notice} />}
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
        <PasswordField
          id="password"
          label={t('password')}
          autoComplete="current-password"
          error={wrong.includes('password') && t('passwordMissing')}
        />
        <Button type="submit" size="md" fullWidth>
          {t('submit')}
        </Button>
        <Anchor href="/dat-mat-khau" size="sm" className={classes.back}>
          {t('forgot')}
        </Anchor>
        {provider !== null && (
          <Button component="a" href={`/api/sign-in/provider?next=${encodeURIComponent(next)}`} size="md" variant="default" fullWidth>
            {t('provider', { name: provider })}
          </Button>
        )}
      </Stack>
    </form>
  );
}
