'use client';

import { Alert, Button, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect, useState, useTransition } from 'react';
import { orderedNow } from '#lib/clock';
import type { RunningPressure } from '#lib/comments/policy/pressure/view';
import { useMessages } from '../messages.client.tsx';
import classes from './comment-policy.module.css';
import type { EndPressure } from './deeds.ts';

type Props = {
  pressure: readonly RunningPressure[];
  /** Null for who may only know of it. */
  end: EndPressure | null;
};

const clockOf = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Over every page of the newsroom: where comments are held back just now, for how long still, and the way to end it. */
export function PressureBanner({ pressure, end }: Props) {
  const t = useMessages('commentPolicy');
  const router = useRouter();
  const [elapsed, setElapsed] = useState(0);
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();
  useEffect(() => {
    setElapsed(0);
    const begun = orderedNow();
    const ticking = setInterval(() => setElapsed(Math.floor((orderedNow() - begun) / 1_000)), 1_000);
    return () => clearInterval(ticking);
  }, [pressure]);
  const running = pressure.filter(({ secondsLeft }) => secondsLeft > elapsed);

  function endNow({ scope, scopeId }: RunningPressure, endPressure: EndPressure): void {
    startTransition(async () => {
      const answer = await endPressure({ scope, scopeId }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
      const isOver = answer.ok || answer.code === 'over';
      setSaid(
        isOver
          ? t('ended')
          : t(answer.code === 'forbidden' ? 'outcome.forbidden' : answer.code === 'signed-out' ? 'outcome.signedOut' : 'outcome.failed'),
      );
      if (isOver) router.refresh();
    });
  }

  return (
    <>
      {running.length > 0 && (
        <Alert color="lacquer" variant="outline" title={t('banner')} role="region" aria-label={t('banner')} mb="md">
          <ul className={classes.banner}>
            {running.map((one) => (
              <li key={`${one.scope} ${one.scopeId}`}>
                <span>
                  {t('pressureAt', { scope: one.scope, title: one.title ?? '', deed: t('deeds', { deed: one.deed }) })},{' '}
                  <span role="timer">{t('left', { clock: clockOf(one.secondsLeft - elapsed) })}</span>
                </span>
                {end && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    mih={32}
                    loading={isBusy}
                    aria-label={t('endNowOf', { scope: one.scope, title: one.title ?? '' })}
                    onClick={() => endNow(one, end)}
                  >
                    {t('endNow')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  );
}
