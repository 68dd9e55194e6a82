'use client';

import { Alert, Text } from '@mantine/core';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Whether readers see what was decided, and after what time they did. Says nothing of a comment that stands otherwise by now. */
export function PageCheckMark({ card: { status, onPage } }: { card: Pick<DeskCard, 'status' | 'onPage'> }) {
  const t = useMessages('pageCheck');
  if (!onPage || (onPage.expects === 'shown') !== (status === 'approved')) return null;
  const { expects, state, ms } = onPage;
  if (state === 'failed')
    return (
      <Alert color="lacquer" variant="outline" p="xs" mt="xs" role="alert">
        {t('failed', { expects })}
      </Alert>
    );
  const time =
    ms < MINUTE
      ? t('seconds', { count: Math.max(1, Math.round(ms / 100)) / 10 })
      : ms < HOUR
        ? t('minutes', { count: Math.round(ms / MINUTE) })
        : t('hours', { count: Math.round(ms / HOUR) });
  return (
    <Text size="sm" c="dimmed" component="p">
      {state === 'seen' ? t('seen', { expects, time }) : t('checking', { expects })}
    </Text>
  );
}
