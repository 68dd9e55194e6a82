'use client';

import { Alert, Anchor, Button, Group, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Alarms } from '#lib/moderation/alarms/view';
import type { Result } from '#lib/result';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { type CommonRefusal, unavailable } from './deeds.ts';
import classes from './desk-alarms.module.css';

type Answer = Promise<Result<unknown, { code: 'not-found' } | CommonRefusal>>;
type Kind = Alarms['outbox'][number]['kind'];

export type AlarmDeeds = {
  checkAgain: (input: { decisionId: number }) => Answer;
  dismissCheck: (input: { decisionId: number }) => Answer;
  retryFailed: (input: { kind: Kind }) => Answer;
  dismissFailed: (input: { kind: Kind }) => Answer;
};

const REFUSALS = {
  'not-found': 'dealtWith',
  forbidden: 'forbidden',
  'signed-out': 'signedOut',
  invalid: 'failed',
  unavailable: 'failed',
} as const;

/** Over the desk: pages that do not show what was decided, messages that do not get through, and what can be done about each. */
export function DeskAlarms({ alarms: { pages, outbox }, deeds }: { alarms: Alarms; deeds: AlarmDeeds }) {
  const t = useMessages('pageCheck');
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();

  const act = (deed: () => Answer, words: 'again' | 'dismissed' | 'retried') =>
    startTransition(async () => {
      const answer = await deed().catch(unavailable);
      setSaid(t(`outcome.${answer.ok ? words : REFUSALS[answer.code]}`));
      router.refresh();
    });

  const hasAlarms = pages.length + outbox.length > 0;
  if (!hasAlarms && !said) return null;
  return (
    <>
      {hasAlarms && (
        <Alert color="lacquer" variant="outline" title={t('alarms')} role="region" aria-label={t('alarms')} mb="md">
          <ul className={classes.alarms}>
            {pages.map(({ decisionId, expects, comment, story, path, at }) => (
              <li key={decisionId}>
                <div className={classes.words}>
                  {t('page', { expects })}{' '}
                  <Anchor href={path} dir="auto" inherit underline="always">
                    {comment.title}
                  </Anchor>{' '}
                  {t('under', { name: comment.name, story: story.title, time: shortTime(new Date(at)) })}
                </div>
                <Buttons
                  again={t('again')}
                  againOf={t('againOf', { title: comment.title })}
                  dismissOf={t('dismissOf', { title: comment.title })}
                  isBusy={isBusy}
                  onAgain={() => act(() => deeds.checkAgain({ decisionId }), 'again')}
                  onDismiss={() => act(() => deeds.dismissCheck({ decisionId }), 'dismissed')}
                />
              </li>
            ))}
            {outbox.map(({ kind, failed, late, since, error }) => {
              const time = shortTime(new Date(since));
              const words = failed > 0 ? t('outboxFailed', { kind, count: failed, time }) : t('outboxLate', { kind, count: late, time });
              return (
                <li key={kind}>
                  <div className={classes.words}>
                    {words}
                    {error && (
                      <Text size="sm" c="dimmed">
                        {t('outboxError', { error })}
                      </Text>
                    )}
                  </div>
                  {failed > 0 && (
                    <Buttons
                      again={t('retry')}
                      againOf={`${t('retry')}: ${words}`}
                      dismissOf={t('dismissOf', { title: words })}
                      isBusy={isBusy}
                      onAgain={() => act(() => deeds.retryFailed({ kind }), 'retried')}
                      onDismiss={() => act(() => deeds.dismissFailed({ kind }), 'dismissed')}
                    />
                  )}
                </li>
              );
            })}
          </ul>
        </Alert>
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  );
}

type ButtonsProps = { again: string; againOf: string; dismissOf: string; isBusy: boolean; onAgain: () => void; onDismiss: () => void };

function Buttons({ again, againOf, dismissOf, isBusy, onAgain, onDismiss }: ButtonsProps) {
  const t = useMessages('pageCheck');
  return (
    <Group gap="xs">
      <Button variant="default" size="compact-sm" mih={32} loading={isBusy} aria-label={againOf} onClick={onAgain}>
        {again}
      </Button>
      <Button variant="default" size="compact-sm" mih={32} loading={isBusy} aria-label={dismissOf} onClick={onDismiss}>
        {t('dismiss')}
      </Button>
    </Group>
  );
}
