import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { type Locale, translator } from '#lib/messages/translator';
import classes from './sign-in.module.css';

/** What the page says after it was sent. */
export const RESET_SAID = ['sent', 'email', 'no-mail', 'too-many', 'unavailable', 'unexpected'] as const;
export type ResetSaid = (typeof RESET_SAID)[number];

/** Asks where to send a link for a new password, if the paper sends mail at all. */
export function AskResetForm({ locale, said, mails }: { locale: Locale; said: ResetSaid | null; mails: boolean }) {
  const t = translator(locale, 'signIn');
  const back = (
    <Anchor href="/sign-in" size="sm" className={classes.back}>
      {t('reset.back')}
    </Anchor>
  );
  if (!mails || said === 'sent')
    return (
      <Stack gap="md">
        <Text role="status">{mails ? t('reset.sent') : t('reset.noMail')}</Text>
        {back}
      </Stack>
    );
  return (
    <form method="post" action="/api/sign-in/reset" noValidate>
      <Stack gap="md">
        {said && said !== 'email' && <SaidAlert locale={locale} said={said} />}
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
          error={said === 'email' && t('reset.email')}
        />
        <Button type="submit" size="md" fullWidth>
          {t('reset.submit')}
        </Button>
        {back}
      </Stack>
    </form>
  );
}

function SaidAlert({ locale, said }: { locale: Locale; said: ResetSaid }) {
  const t = translator(locale, 'signIn');
  const common = translator(locale, 'common');
  return (
    <Alert color="lacquer" variant="outline" role="alert">
      {said === 'too-many' ? t('reset.tooMany') : said === 'unavailable' ? common('unavailable') : common('unexpected')}
    </Alert>
  );
}
