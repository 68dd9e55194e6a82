'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import type { Plan } from '#lib/articles/schedules/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';

type Props = {
  plan: Plan;
  /** What the plan does as things are: `update` for a story that readers have. */
  deed: 'publish' | 'update' | 'unpublish';
  /** The draft has moved on since. */
  isBehind: boolean;
  isBusy: boolean;
  /** Null for who may not. */
  acts: { change: () => void; callOff: () => void; useNewest: () => void } | null;
};

const minutesOf = ({ lateSeconds }: Plan): number => Math.max(1, Math.round(lateSeconds / 60));

/** One plan of a story: what happens when, who wants it so, and what became of it. */
export function PlanLine({ plan, deed, isBehind, isBusy, acts }: Props) {
  const t = useMessages('schedule');
  const { state, by, version, failure, reason } = plan;
  const words = t('planned', { deed, time: shortTime(plan.dueAt) });
  const isOver = state === 'done';
  return (
    <Stack gap={4}>
      <Text fw={600}>{words}</Text>
      {reason && <Text size="sm">{reason}</Text>}
      <Text size="sm" c="dimmed">
        {t('plannedBy', { name: by, version: version === null ? 'none' : `${version}` })}
      </Text>
      {state === 'late' && <Text c="lacquer">{t('late', { minutes: minutesOf(plan) })}</Text>}
      {isOver && <Text c="lacquer">{t('doneLate', { minutes: minutesOf(plan) })}</Text>}
      {state === 'failed' && (
        <Text c="lacquer">
          {t('failed')} {failure && t(`failure.${failure}`)}
        </Text>
      )}
      {isBehind && version !== null && <Text size="sm">{t('behind', { version: `${version}` })}</Text>}
      {acts && !isOver && (
        <Group gap="xs">
          {isBehind && (
            <Button variant="default" size="compact-sm" mih={32} loading={isBusy} onClick={acts.useNewest}>
              {t('useNewest')}
            </Button>
          )}
          <Button
            variant="default"
            size="compact-sm"
            mih={32}
            disabled={isBusy}
            aria-label={`${t('change')}: ${words}`}
            onClick={acts.change}
          >
            {t('change')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            mih={32}
            disabled={isBusy}
            aria-label={`${t('callOff')}: ${words}`}
            onClick={acts.callOff}
          >
            {state === 'failed' ? t('putAside') : t('callOff')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
