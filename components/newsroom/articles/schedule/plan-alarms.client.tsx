'use client';

import { Alert, Anchor } from '@mantine/core';
import Link from 'next/link';
import type { PlanAlarm } from '#lib/articles/schedules/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import classes from './plan-alarms.module.css';

/** Over a page: what was planned and did not come about, each with the way to its story. */
export function PlanAlarms({ alarms }: { alarms: readonly PlanAlarm[] }) {
  const t = useMessages('schedule');
  if (alarms.length === 0) return null;
  const title = t('alarms.title', { count: alarms.length });
  return (
    <Alert color="lacquer" variant="outline" title={title} role="region" aria-label={title}>
      <ul className={classes.alarms}>
        {alarms.map((alarm) => {
          const said = { deed: alarm.deed, time: shortTime(alarm.dueAt), minutes: Math.max(1, Math.round(alarm.lateSeconds / 60)) };
          return (
            <li key={alarm.id}>
              <Anchor component={Link} href={`/newsroom/articles/${alarm.articleId}`} inherit underline="always">
                {alarm.title}
              </Anchor>
              {': '}
              {alarm.state === 'late' ? t('alarms.late', said) : t('alarms.failed', said)} {alarm.failure && t(`failure.${alarm.failure}`)}
            </li>
          );
        })}
      </ul>
      {t('alarms.how')}
    </Alert>
  );
}
