'use client';

import { Alert } from '@mantine/core';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';

/** Over a story that nobody may publish yet: until when. */
export function EmbargoNotice({ until }: { until: Date | null }) {
  const t = useMessages('schedule');
  return (
    until && (
      <Alert color="lacquer" variant="outline" role="note">
        {t('embargo.notice', { time: shortTime(until) })}
      </Alert>
    )
  );
}
