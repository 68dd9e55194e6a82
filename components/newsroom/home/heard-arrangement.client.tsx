'use client';

import { Alert, Button, Stack, Text } from '@mantine/core';
import type { Board } from '#lib/home/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { differences, slotAt } from './draft-board.ts';
import { placeName } from './slot-words.ts';
import type { BoardNow } from './use-board.ts';

type Props = { board: Pick<BoardNow, 'standing' | 'now' | 'changed' | 'isBusy'>; heard: Board; onFollow: () => void };

/** Somebody else arranged the page while this board is open: who, when and where, and the way to go on from there. */
export function HeardArrangement({ board: { standing, now, changed, isBusy }, heard, onFollow }: Props) {
  const t = useMessages('home');
  const places = differences(heard.slots, standing.slots, now).map((position) => {
    const [lock, before] = [slotAt(heard.slots, position)?.lock, slotAt(standing.slots, position)?.lock];
    const place = placeName(t, position);
    return lock?.name && !before ? t('heard.locked', { place, name: lock.name }) : place;
  });
  const who = { name: heard.arranged?.by ?? '', time: heard.arranged ? shortTime(heard.arranged.at) : '' };
  return (
    <Alert role="status" variant="outline" color="gray" title={t('theirs.title', who)}>
      <Stack gap="xs" align="flex-start">
        {places.length > 0 && <Text size="sm">{t('heard.places', { places: places.join(' · ') })}</Text>}
        <Button variant="default" disabled={isBusy} onClick={onFollow}>
          {t(changed.length > 0 ? 'heard.join' : 'heard.follow')}
        </Button>
      </Stack>
    </Alert>
  );
}
