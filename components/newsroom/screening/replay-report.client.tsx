'use client';

import { Anchor, Badge, Stack, Text, Title } from '@mantine/core';
import type { Replay } from '#lib/comments/screening/sandbox/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import classes from './screening.module.css';

const sum = ({ approved, refused }: { approved: number; refused: number }): number => approved + refused;

/** What a proposal would have done with a month of people's decisions; read out when it comes. */
export function ReplayReport({ replay, aboutSettings }: { replay: Replay | 'running' | null; aboutSettings: boolean }) {
  const t = useMessages('screening');
  return (
    <div role="status" aria-live="polite">
      {replay === 'running' && <Text size="sm">{t('replaying')}</Text>}
      {replay !== null && replay !== 'running' && (
        <Stack gap="xs">
          <Title order={3}>{t('replay')}</Title>
          <Text size="sm">
            {t('looked', { looked: replay.looked, cutBy: replay.cutBy ?? 'none', seconds: Math.round(replay.milliseconds / 100) / 10 })}
          </Text>
          <Text>{t('caught', { caught: sum(replay.caught), approved: replay.caught.approved })}</Text>
          <Text>{t('newly', { newly: sum(replay.newly), approved: replay.newly.approved })}</Text>
          {sum(replay.released) > 0 && <Text>{t('released', { released: sum(replay.released), refused: replay.released.refused })}</Text>}
          {aboutSettings && (
            <Text size="sm" c="dimmed">
              {t('ofSending')}
            </Text>
          )}
          {replay.miscaught.length > 0 && (
            <>
              <Title order={4}>{t('miscaught')}</Title>
              {replay.caught.approved > replay.miscaught.length && (
                <Text size="sm">{t('miscaughtMore', { listed: replay.miscaught.length })}</Text>
              )}
              <ul className={classes.list}>
                {replay.miscaught.map(({ id, title, excerpt, story, decidedAt, isNew, deskPath }) => (
                  <li key={id} className={classes.row}>
                    <Anchor href={deskPath}>{title}</Anchor>{' '}
                    {isNew && (
                      <Badge color="gray" variant="light" tt="none">
                        {t('isNew')}
                      </Badge>
                    )}
                    <Text size="sm" className={classes.said}>
                      {excerpt}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {story} · {shortTime(new Date(decidedAt))}
                    </Text>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Stack>
      )}
    </div>
  );
}
