'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { Fragment } from 'react';
import type { ProblemCode } from '#lib/imports/convert/problems';
import type { RunProblem } from '#lib/imports/runs/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { ShownRun, TransferDeeds } from './deeds.ts';
import { problemDetail } from './problem-detail.ts';
import { RunState } from './run-state.client.tsx';
import classes from './transfer.module.css';
import { useRefreshing } from './use-refreshing.ts';

type Props = {
  run: ShownRun;
  /** The number of the run that this one waits for. */
  ahead: number | null;
  kinds: readonly { code: ProblemCode; count: number }[];
  problems: readonly (RunProblem & { id: number })[];
  deeds: TransferDeeds;
};

const COUNTS = [
  ...(['created', 'published', 'updated', 'unchanged', 'kept', 'leftOut', 'failed'] as const),
  ...(['comments', 'commentsKnown', 'commentsLeftOut', 'pictures', 'picturesKnown', 'picturesMissing'] as const),
  ...(['terms', 'sections', 'addresses', 'problems'] as const),
];

/** One import: how far it is, what it came to, and what somebody should look at, entry by entry. */
export function RunPage({ run, ahead, kinds, problems, deeds }: Props) {
  const t = useMessages('transfer');
  useRefreshing([run]);
  return (
    <Stack gap="lg" maw="46rem">
      <Stack gap="xs">
        <Anchor component={Link} href="/newsroom/transfer">
          {t('back')}
        </Anchor>
        <Title order={1} className={classes.run}>
          {t('run', { id: run.id, file: run.fileName })}
        </Title>
        <Text size="sm" c="dimmed">
          {t('by', { name: run.startedBy, time: shortTime(run.createdAt) })}
        </Text>
        <RunState run={run} ahead={ahead} deeds={deeds} />
      </Stack>
      <section aria-labelledby="counts">
        <Title order={2} id="counts">
          {t(run.isDry ? 'counts.would' : 'counts.title')}
        </Title>
        <dl className={classes.counts}>
          {COUNTS.filter((name) => run.counts[name] > 0).map((name) => (
            <Fragment key={name}>
              <dt>{t(`counts.${name}`)}</dt>
              <dd>{run.counts[name]}</dd>
            </Fragment>
          ))}
        </dl>
      </section>
      <section aria-labelledby="problems">
        <Title order={2} id="problems">
          {t('problemsTitle')}
        </Title>
        {problems.length === 0 && <Text>{t('noProblems')}</Text>}
        <dl className={classes.counts}>
          {kinds.map(({ code, count }) => (
            <Fragment key={code}>
              <dt>{t(`problems.${code}`)}</dt>
              <dd>{count}</dd>
            </Fragment>
          ))}
        </dl>
        <ul className={classes.problems}>
          {problems.map(({ id, position, title, code, detail }) => (
            <li key={id}>
              {t('entry', { position })}
              {title && (
                <>
                  {' · '}
                  <bdi>{title}</bdi>
                </>
              )}
              : {t(`problems.${code}`)}
              {detail && (
                <>
                  {' — '}
                  <bdi>{problemDetail(t, { code, detail })}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
        {run.counts.problems > problems.length && <Text size="sm">{t('moreProblems')}</Text>}
        <Anchor href={`/api/newsroom/imports/${run.id}`} download>
          {t('report')}
        </Anchor>
      </section>
    </Stack>
  );
}
