'use client';

import { Alert, Checkbox, Stack, Text, Title } from '@mantine/core';
import { useState, useTransition } from 'react';
import type { OwnMail } from '#lib/mail/find-own-mail';
import { spanInWords } from '#lib/mail/letters/span';
import { useLocale, useMessages } from '../messages.client.tsx';

type Save = (input: { wanted: boolean }) => Promise<{ ok: boolean }>;

/** What somebody is written about, and whether they want the daily mail; saved as soon as it is chosen. */
export function OwnMailForm({ mail, save }: { mail: OwnMail; save: Save }) {
  const t = useMessages('mail');
  const locale = useLocale();
  const [wanted, setWanted] = useState(mail.wantsDigest);
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();

  const choose = (chosen: boolean) =>
    startTransition(async () => {
      const { ok } = await save({ wanted: chosen }).catch(() => ({ ok: false }));
      if (ok) setWanted(chosen);
      setSaid(t(ok ? (chosen ? 'own.wanted' : 'own.unwanted') : 'own.failed'));
    });

  const { digestHour } = mail;
  return (
    <Stack gap="md" maw={640}>
      <Title order={1}>{t('own.title')}</Title>
      {!mail.isOn && (
        <Alert color="lacquer" variant="outline">
          {t('own.off')}
        </Alert>
      )}
      <Text>{t('own.to', { address: mail.address })}</Text>
      <Checkbox
        checked={wanted}
        aria-busy={isBusy}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
        label={digestHour === null ? t('own.digestNone') : t('own.digest', { hour: digestHour })}
        description={t('own.digestNote')}
      />
      <Text>{t('own.always', { span: spanInWords(mail.waitsTooLongMinutes, locale) })}</Text>
      <Text role="status" size="sm">
        {said}
      </Text>
    </Stack>
  );
}
