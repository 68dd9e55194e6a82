'use client';

import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { MadeLink } from '#lib/people/links/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';

type Props = { link: MadeLink; kind: 'invitation' | 'reset'; person: { name: string; email: string } };

/** A link that is shown this once: to be copied and handed over. */
export function OnceLink({ link, kind, person }: Props) {
  const t = useMessages('people');
  const clipboard = useClipboard({ timeout: 4_000 });
  const box = useRef<HTMLDivElement>(null);
  const address = new URL(link.path, window.location.href).href;
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert ref={box} tabIndex={-1} color="gray" variant="outline" title={t('link.title')} role="status">
      <Stack gap="sm">
        <Text size="sm">{t(kind === 'invitation' ? 'link.invitation' : 'link.reset', { name: person.name })}</Text>
        <TextInput label={t('link.address')} value={address} readOnly onFocus={({ currentTarget }) => currentTarget.select()} />
        <Group gap="sm">
          <Button variant="default" onClick={() => clipboard.copy(address)}>
            {clipboard.copied ? t('link.copied') : t('link.copy')}
          </Button>
          <Text size="sm">{t('link.until', { time: shortTime(new Date(link.expiresAt)) })}</Text>
        </Group>
        {link.isMailed && <Text size="sm">{t('link.mailed', { email: person.email })}</Text>}
      </Stack>
    </Alert>
  );
}
