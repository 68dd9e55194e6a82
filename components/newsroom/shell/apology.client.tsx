'use client';

import { Button, Group, Text } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { useRequestId } from '../staff-providers.client.tsx';
import { Notice } from './notice.tsx';

/** What stands where a page broke. The reference finds the error in the log. */
export function Apology({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useMessages('newsroom');
  const common = useMessages('common');
  const requestId = useRequestId();
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  return (
    <Notice title={t('failedTitle')} text={common('unexpected')}>
      <Text size="sm" c="dimmed">
        {t('failedReference', { reference: [requestId, digest].filter(Boolean).join(' · ') })}
      </Text>
      <Group>
        <Button onClick={retry}>{common('retry')}</Button>
      </Group>
    </Notice>
  );
}
