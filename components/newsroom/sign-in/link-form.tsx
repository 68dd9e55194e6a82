import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type Locale, translator } from '#lib/messages/translator';
import type { LinkNotice } from '#lib/people/links/link-notice';
import type { PersonLinkView } from '#lib/people/links/view';
import { MAX_PASSWORD, MIN_PASSWORD } from '#lib/people/passwords/weakness';
import { shortTime } from '#lib/vietnamese/days';
import { PasswordField } from './password-field.client.tsx';

type Props = { kind: 'invitation' | 'reset'; locale: Locale; token: string; link: PersonLinkView; notice: LinkNotice | null };

/** What a link to come in, or to set a password, leads to: a plain form. Looking at it uses nothing up: mail scanners look, too. */
export function LinkForm({ kind, locale, token, link, notice }: Props) {
  const t = translator(locale, 'signIn');
  const isInvitation = kind === 'invitation';
  const words = notice && noticeWords(locale, notice.code);
  const isOfPassword = notice !== null && PASSWORD_CODES.includes(notice.code);
  return (
    <form method="post" action={isInvitation ? '/api/sign-in/invitation' : '/api/sign-in/password'} noValidate>
      <Stack gap="md">
        {words && (
          <Alert color="lacquer" variant="outline" role="alert" title={t('linkProblem')}>
            {words}
          </Alert>
        )}
        <input type="hidden" name="token" value={token} />
        {isInvitation && (
          <TextInput
            id="name"
            name="name"
            size="md"
            label={t('invitation.name')}
            autoComplete="name"
            maxLength={400}
            required
            withAsterisk={false}
            defaultValue={notice?.name ?? link.name}
            error={notice?.code === 'name' && words}
          />
        )}
        <PasswordField
          id="password"
          label={t('newPassword')}
          description={t('newPasswordHint', { min: MIN_PASSWORD })}
          autoComplete="new-password"
          error={isOfPassword && words}
        />
        <Button type="submit" size="md" fullWidth>
          {isInvitation ? t('invitation.accept') : t('reset.save')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('linkUntil', { time: shortTime(link.expiresAt) })}
        </Text>
      </Stack>
    </form>
  );
}

const PASSWORD_CODES: readonly LinkNotice['code'][] = ['short', 'personal', 'common', 'password'];

function noticeWords(locale: Locale, code: LinkNotice['code']): string {
  const t = translator(locale, 'signIn');
  if (code === 'unavailable' || code === 'unexpected')
    return translator(locale, 'common')(code === 'unavailable' ? 'unavailable' : 'unexpected');
  return t(`linkErrors.${code === 'too-many' ? 'tooMany' : code}`, { min: MIN_PASSWORD, max: MAX_PASSWORD });
}
