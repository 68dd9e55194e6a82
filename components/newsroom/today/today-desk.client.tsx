'use client';

import { Stack, Text, Title } from '@mantine/core';
import type { Dashboard } from '#lib/dashboard/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { ComingPart, MovedPart } from './coming-part.client.tsx';
import { CommentsPart } from './comments-part.client.tsx';
import { ReadingPart } from './reading-part.client.tsx';
import classes from './today.module.css';
import { WorkPart } from './work-part.client.tsx';

/** What somebody of the newsroom opens in the morning. Every number leads to what it counts. */
export function TodayDesk({ dashboard: { at, work, coming, reading, comments }, name }: { dashboard: Dashboard; name: string }) {
  const t = useMessages('today');
  return (
    <Stack gap="lg" className={classes.page}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('greeting', { name, time: shortTime(at) })}</Text>
      </div>
      <div className={classes.grid}>
        {work && <WorkPart work={work} />}
        {comments && <CommentsPart comments={comments} at={at} />}
        {coming && <ComingPart coming={coming} at={at} />}
        <ReadingPart reading={reading} />
        {work && <MovedPart moved={work.moved} />}
      </div>
    </Stack>
  );
}
