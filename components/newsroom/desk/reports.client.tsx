'use client';

import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeskCard } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { type DeskDeeds, FAILURES, unavailable } from './deeds.ts';
import classes from './desk.module.css';
import type { CardChange } from './moves.ts';

type Props = { card: DeskCard; dismiss: DeskDeeds['dismissReports']; onChange: (change: CardChange, words: string) => void };

/** What readers reported of a comment, never who; and that there is nothing in it. */
export function Reports({ card: { id, name, reports }, dismiss, onChange }: Props) {
  const t = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  if (!reports) return failure && <Alert p="xs">{failure}</Alert>;

  async function end(upTo: number) {
    setIsBusy(true);
    const answer = await dismiss({ commentId: id, upTo }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) return onChange({ reports: null }, t('reportsDismissed', { name }));
    const dealtWith = answer.code === 'dealt-with';
    const words = dealtWith ? t('reportsDealtWith', { name: answer.by, time: shortTime(new Date(answer.at)) }) : t(FAILURES[answer.code]);
    setFailure(words);
    if (dealtWith) onChange({ reports: null }, words);
  }

  return (
    <section className={classes.reports} aria-labelledby={`reports-${id}`}>
      <Text component="h3" size="sm" fw={600} id={`reports-${id}`}>
        {t('reports', { count: reports.count })}
      </Text>
      <ul>
        {reports.reasons.map(({ reason, count }) => (
          <li key={reason}>{t('reportReason', { reason, count })}</li>
        ))}
      </ul>
      {reports.notes.length > 0 && (
        <ul aria-label={t('reportNotes')}>
          {reports.notes.map((one) => (
            <li key={one.id}>
              <q dir="auto">{one.note}</q> · <time dateTime={one.at}>{shortTime(new Date(one.at))}</time>
            </li>
          ))}
        </ul>
      )}
      <Button size="compact-md" variant="default" disabled={isBusy} onClick={() => void end(reports.last)}>
        {t('dismissReports')}
      </Button>
      {failure && (
        <Text size="sm" role="alert" c="var(--mantine-color-lacquer-text)">
          {failure}
        </Text>
      )}
    </section>
  );
}
