'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { BoardSlot, PastArrangement } from '#lib/home/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './board.module.css';
import { sourceWords } from './slot-words.ts';

type Props = { past: readonly PastArrangement[]; version: number; onRecall: (slots: readonly BoardSlot[]) => void };

/** Who arranged the page when, the newest first; each can be put on the board again. */
export function PastArrangements({ past, version, onRecall }: Props) {
  const t = useMessages('home');
  const locale = useLocale();
  const words = (slot: BoardSlot) => (slot.kind === 'story' ? slot.title : sourceWords(t, slot, locale));
  return (
    <Stack component="section" gap="xs" aria-labelledby="past">
      <Title order={3} id="past">
        {t('past.title')}
      </Title>
      {past.length === 0 && <Text c="dimmed">{t('past.none')}</Text>}
      <ul className={classes.past}>
        {past.map((one) => {
          const who = { name: one.by, time: shortTime(one.at) };
          return (
            <li key={one.version}>
              <Group gap="sm" justify="space-between" wrap="wrap">
                <div>
                  <Text size="sm" fw={600}>
                    {t('past.line', who)}
                    {one.version === version && ` (${t('past.now')})`}
                  </Text>
                  <Text size="sm" c="dimmed" lineClamp={2}>
                    {one.slots.map(words).join(' · ') || t('source.self')}
                  </Text>
                </div>
                {one.version !== version && (
                  <Button variant="default" size="xs" aria-label={t('past.recall', who)} onClick={() => onRecall(one.slots)}>
                    {t('past.recallShort')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
