'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { ExportRun } from '#lib/exports/runs/view';
import type { SectionChoice } from '#lib/sections/view';
import { shortTime } from '#lib/vietnamese/days';
import { ListPager } from '../lists/list-pager.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { BeginForm } from './begin-form.client.tsx';
import type { ShownRun, StopTakingOut, TakeOut, TransferDeeds } from './deeds.ts';
import { ExportPart } from './export-part.client.tsx';
import { RunState } from './run-state.client.tsx';
import classes from './transfer.module.css';
import { useRefreshing } from './use-refreshing.ts';

type Props = {
  runs: readonly ShownRun[];
  after: string | undefined;
  older: string | null;
  sections: readonly SectionChoice[];
  /** How many old addresses lead here. */
  addresses: number;
  /** The latest times the paper was taken out. */
  exports: readonly ExportRun[];
  deeds: TransferDeeds;
  takeOut: TakeOut;
  stopTakingOut: StopTakingOut;
};

/** What comes in and goes out: a form to bring something in, and what was brought in before. */
export function TransferDesk({ runs, after, older, sections, addresses, exports, deeds, takeOut, stopTakingOut }: Props) {
  const t = useMessages('transfer');
  useRefreshing([...runs, ...exports]);
  return (
    <Stack gap="xl" maw="46rem">
      <Stack gap="xs">
        <Title order={1}>{t('title')}</Title>
        <Text size="sm" c="dimmed">
          {t('lead')}
        </Text>
        <Anchor component={Link} href="/newsroom/transfer/addresses">
          {t('addresses.title')} ({addresses})
        </Anchor>
      </Stack>
      <BeginForm sections={sections} />
      <Stack gap="xs" component="section" aria-labelledby="runs">
        <Title order={2} id="runs">
          {t('runs')}
        </Title>
        {runs.length === 0 && <Text>{t('noRuns')}</Text>}
        <ul className={classes.runs}>
          {runs.map((run) => (
            <li key={run.id} className={classes.run}>
              <Anchor component={Link} href={`/newsroom/transfer/${run.id}`}>
                {t('run', { id: run.id, file: run.fileName })}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t('by', { name: run.startedBy, time: shortTime(run.createdAt) })}
              </Text>
              <RunState run={run} deeds={deeds} />
            </li>
          ))}
        </ul>
        <ListPager path="/newsroom/transfer" query={{ after }} older={older} />
      </Stack>
      <ExportPart exports={exports} takeOut={takeOut} stop={stopTakingOut} />
    </Stack>
  );
}
