'use client';

import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import type { ShownRun, TransferDeeds } from './deeds.ts';
import { refusalOf } from './refusal-of.ts';
import { StopForm } from './stop-form.client.tsx';
import { isUnderWay } from './use-refreshing.ts';

/** How far a run is, why it is not further, and what can be done with it. */
export function RunState({ run, ahead = null, deeds }: { run: ShownRun; ahead?: number | null; deeds: TransferDeeds }) {
  const t = useMessages('transfer');
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const label = t('progress', { cursor: run.cursor, total: run.total });

  async function act(deed: () => Promise<{ ok: boolean; code?: string; value?: { id: number } | null }>) {
    setIsBusy(true);
    const answer = await deed().catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setIsBusy(false);
    setFailure(answer.ok ? null : refusalOf(t, answer.code ?? ''));
    const next = 'value' in answer ? answer.value : null;
    if (next) router.push(`/newsroom/transfer/${next.id}`);
    else router.refresh();
  }

  return (
    <Stack gap="xs">
      <Text size="sm">
        <strong>{t(`states.${run.state}`)}</strong>
        {run.isDry && ` · ${t('dryRun')}`}
        {run.total > 0 && ` · ${label}`}
      </Text>
      {ahead !== null && <Text size="sm">{t('ahead', { id: ahead })}</Text>}
      {isUnderWay(run) && <Progress value={run.total > 0 ? (run.cursor / run.total) * 100 : 0} aria-label={label} />}
      {run.error !== '' && (
        <Alert color="lacquer" variant="outline" role="alert">
          {refusalOf(t, run.error)}
        </Alert>
      )}
      {failure && (
        <Alert color="lacquer" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      <Group gap="xs">
        {isUnderWay(run) && (
          <StopForm
            stop={deeds.turn.bind(null, { id: run.id, to: 'cancelled' })}
            label={t('cancel')}
            refused={(code) => refusalOf(t, code)}
          />
        )}
        {(run.state === 'cancelled' || run.state === 'failed') && (
          <Button variant="default" loading={isBusy} onClick={() => act(() => deeds.turn({ id: run.id, to: 'waiting' }))}>
            {t('resume')}
          </Button>
        )}
        {run.state === 'done' && run.isDry && (
          <Button loading={isBusy} onClick={() => act(() => deeds.repeat({ id: run.id, retry: false }))}>
            {t('real')}
          </Button>
        )}
        {run.state === 'done' && !run.isDry && run.counts.picturesMissing > 0 && (
          <Button variant="default" loading={isBusy} onClick={() => act(() => deeds.repeat({ id: run.id, retry: true }))}>
            {t('retry')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
