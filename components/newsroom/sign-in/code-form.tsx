import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { type Locale, translator } from '#lib/messages/translator';
import type { SignInNotice } from '#lib/people/sign-in-notice';
import { ErrorSummary } from './error-summary.client.tsx';
import classes from './sign-in.module.css';

/** The second step of signing in: a plain form for one code. */
export function CodeForm({ locale, next, notice }: { locale: Locale; next: string; notice: SignInNotice | null }) {
  const t = translator(locale, 'signIn');
  return (
    <form method="post" action="/api/sign-in/code" noValidate>
      <Stack gap="md">
        {notice && notice.code !== 'password-set' && <ErrorSummary notice={notice} />}
        <input type="hidden" name="next" value={next} />
        <TextInput
          id="code"
          name="code"
          size="md"
          label={t('code.label')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
          withAsterisk={false}
          error={notice?.code === 'code' && t('code.wrong')}
        />
        <Button type="submit" size="md" fullWidth>
          {t('code.submit')}
        </Button>
        <Anchor href={`/sign-in?next=${encodeURIComponent(next)}`} size="sm" className={classes.back}>
          {t('code.again')}
        </Anchor>
      </Stack>
    </form>
  );
}
