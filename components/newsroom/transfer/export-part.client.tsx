'use client';

import { Alert, Anchor, Button, Progress, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { fileSize } from '#lib/attachments/file-size';
import type { ExportRun } from '#lib/exports/runs/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import type { StopTakingOut, TakeOut } from './deeds.ts';
import { refusalOf } from './refusal-of.ts';
import { StopForm } from './stop-form.client.tsx';
import classes from './transfer.module.css';
import { isUnderWay } from './use-refreshing.ts';

type Props = { exports: readonly ExportRun[]; takeOut: TakeOut; stop: StopTakingOut };

/** The whole paper as one archive: what is in it, the button that has it made, and what was made. */
export function ExportPart({ exports, takeOut, stop }: Props) {
  const t = useMessages('transfer');
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function begin() {
    setIsBusy(true);
    const answer = await takeOut({}).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setIsBusy(false);
    const isTaken = !answer.ok && answer.code === 'busy';
    setFailure(answer.ok ? null : isTaken ? t('takeOut.busy') : refusalOf(t, answer.code));
    router.refresh();
  }

  return (
    <Stack gap="xs" component="section" aria-labelledby="exports">
      <Title order={2} id="exports">
        {t('takeOut.title')}
      </Title>
      <Text size="sm">{t('takeOut.lead')}</Text>
      <Text size="sm">{t('takeOut.holds')}</Text>
      <Text size="sm">{t('takeOut.secrets')}</Text>
      <Text size="sm">{t('takeOut.leaves')}</Text>
      {failure && (
        <Alert color="lacquer" variant="outline" role="alert">
          {failure}
        </Alert>
      )}
      <div>
        <Button variant="default" loading={isBusy} disabled={exports.some(isUnderWay)} onClick={begin}>
          {t('takeOut.begin')}
        </Button>
      </div>
      {exports.length === 0 && <Text>{t('takeOut.none')}</Text>}
      <ul className={classes.runs}>
        {exports.map((run) => (
          <li key={run.id} className={classes.run}>
            <ExportLine run={run} stop={stop} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function ExportLine({ run, stop }: { run: ExportRun; stop: StopTakingOut }) {
  const t = useMessages('transfer');
  const locale = useLocale();
  const { id, state, step, done, total } = run;
  const label = step === '' ? '' : t(`takeOut.${step}`, { done, total });
  return (
    <Stack gap="xs">
      <Text size="sm">
        {t('takeOut.run', { id })} · <strong>{t(`takeOut.states.${state}`)}</strong>
        {state === 'running' && label && ` · ${label}`}
      </Text>
      <Text size="sm" c="dimmed">
        {t('by', { name: run.startedBy, time: shortTime(run.createdAt) })}
      </Text>
      {isUnderWay(run) && <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={label || t(`takeOut.states.${state}`)} />}
      {isUnderWay(run) && (
        <details className={classes.stop}>
          <summary>
            {t('takeOut.stop')} <VisuallyHidden>{t('takeOut.run', { id })}</VisuallyHidden>
          </summary>
          <Text size="sm">{t('takeOut.sure')}</Text>
          <StopForm
            stop={stop.bind(null, { id })}
            label={t('takeOut.stopNow')}
            refused={(code) => (code === 'over' ? t('takeOut.over') : refusalOf(t, code))}
          />
        </details>
      )}
      {state === 'done' && (
        <>
          <Anchor href={`/api/newsroom/exports/${id}`} download>
            {t('takeOut.download', { size: fileSize(run.bytes, locale) })}
          </Anchor>
          {run.keptUntil && (
            <Text size="sm" c="dimmed">
              {t('takeOut.kept', { time: shortTime(run.keptUntil) })}
            </Text>
          )}
        </>
      )}
    </Stack>
  );
}
