'use client';

import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Colleague } from '#lib/articles/assignments/view';
import { type StageDeed, TRANSITIONS } from '#lib/articles/stages/transitions';
import type { FlowStep } from '#lib/articles/stages/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { AssignmentPanel } from './assignment-panel.client.tsx';
import classes from './flow.module.css';
import { MoveForm } from './move-form.client.tsx';
import { StandingBadge } from './standing-badge.tsx';
import type { Flow } from './use-flow.ts';

/** The step that is asked for on this page most of the time at each stage. */
const FIRST: readonly StageDeed[] = ['submit', 'approve'];

/** On the page of an article: where it stands, who brought it there and why, and what this person can do next. */
export function FlowPanel({ flow, colleagues }: { flow: Flow; colleagues: readonly Colleague[] }) {
  const t = useMessages('flow');
  const locale = useLocale();
  const [asked, setAsked] = useState<StageDeed | null>(null);
  const { moves, view } = flow;
  const [last, ...earlier] = view.steps;
  const writing = asked && moves.includes(asked) ? asked : null;
  const steps = useFocusBack<HTMLDivElement>(writing !== null || flow.isBusy);

  function press(deed: StageDeed): void {
    if (TRANSITIONS[deed].reason === 'none') void flow.move(deed, '');
    else setAsked(deed);
  }

  async function send(deed: StageDeed, reason: string): Promise<void> {
    if (await flow.move(deed, reason)) setAsked(null);
  }

  return (
    <Stack gap="sm" component="section" aria-labelledby="flow">
      <Title order={2} id="flow">
        {t('title')}
      </Title>
      <Group gap="xs">
        <StandingBadge standing={flow.standing} locale={locale} />
      </Group>
      {last && <Step step={last} isTold={flow.stage !== 'writing'} />}
      {flow.isLocked && (
        <Text size="sm">
          {t('locked')} {moves.includes('withdraw') && t('lockedWithdraw')}
        </Text>
      )}
      {flow.blockedBy && view.hands.includes('desk') && (
        <Text size="sm">{t(flow.blockedBy === 'ready' ? 'ruleReady' : 'ruleFourEyes')}</Text>
      )}
      {flow.isOwnText && <Text size="sm">{t('ownText')}</Text>}
      {writing ? (
        <MoveForm
          key={writing}
          deed={writing}
          isBusy={flow.isBusy}
          onSend={(reason) => void send(writing, reason)}
          onCancel={() => setAsked(null)}
        />
      ) : (
        moves.length > 0 && (
          <Group gap="xs" ref={steps} tabIndex={-1} role="group" aria-labelledby="flow">
            {moves.map((deed) => (
              <Button
                key={deed}
                variant={FIRST.includes(deed) ? 'filled' : 'default'}
                aria-disabled={flow.isBusy}
                onClick={() => press(deed)}
              >
                {t(`deed.${deed}`)}
              </Button>
            ))}
          </Group>
        )
      )}
      {flow.failure && (
        <Alert color="lacquer" variant="outline" role="alert">
          {flow.failure}
        </Alert>
      )}
      <Text size="sm" role="status" c="dimmed">
        {flow.said}
      </Text>
      {earlier.length > 0 && (
        <details>
          <summary className={classes.summary}>{t('steps')}</summary>
          <ol className={classes.steps}>
            {earlier.map((step) => (
              <li key={`${step.at.getTime()} ${step.deed}`}>
                <Step step={step} isTold />
              </li>
            ))}
          </ol>
        </details>
      )}
      <AssignmentPanel flow={flow} colleagues={colleagues} />
    </Stack>
  );
}

/** Who took a step, when, and what they said with it. */
function Step({ step: { deed, by, at, reason }, isTold }: { step: FlowStep; isTold: boolean }) {
  const t = useMessages('flow');
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('stepLine', { step: t(`step.${deed}`), name: by ?? t('somebodyGone'), time: shortTime(at) })}
      </Text>
      {isTold && reason && (
        <Text size="sm" className={classes.told}>
          <strong>{t(deed === 'return' ? 'reasonTold' : 'wordTold')}:</strong> {reason}
        </Text>
      )}
    </>
  );
}
