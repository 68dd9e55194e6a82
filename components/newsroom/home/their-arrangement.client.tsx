'use client';

import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Board, BoardSlot } from '#lib/home/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { differences, POSITIONS, slotAt } from './draft-board.ts';
import { placeName, sourceWords } from './slot-words.ts';
import type { BoardNow } from './use-board.ts';

type Props = { board: Pick<BoardNow, 'slots' | 'now' | 'takeTheirs' | 'keepMine' | 'join'>; theirs: Board };

/** Somebody else arranged the page meanwhile: both arrangements side by side, and the choice between them. */
export function TheirArrangement({ board: { slots, now, takeTheirs, keepMine, join }, theirs }: Props) {
  const t = useMessages('home');
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const different = differences(slots, theirs.slots, now);
  const words = (slot: BoardSlot | null) => (slot?.kind === 'story' ? slot.title : sourceWords(t, slot, locale));
  const who = { name: theirs.arranged?.by ?? '', time: theirs.arranged ? shortTime(theirs.arranged.at) : '' };
  return (
    <Alert ref={box} tabIndex={-1} role="alert" variant="outline" color="lacquer" title={t('theirs.title', who)}>
      <Stack gap="sm">
        <Text size="sm">{t('theirs.why')}</Text>
        <Table.ScrollContainer minWidth={280}>
          <Table layout="fixed" verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('theirs.place')}</Table.Th>
                <Table.Th>{t('theirs.theirs')}</Table.Th>
                <Table.Th>{t('theirs.mine')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {POSITIONS.map((position) => (
                <Table.Tr key={position}>
                  <Table.Th scope="row">
                    {placeName(t, position)}
                    {different.includes(position) && ` (${t('theirs.differs')})`}
                  </Table.Th>
                  <Table.Td>{words(slotAt(theirs.slots, position))}</Table.Td>
                  <Table.Td>{words(slotAt(slots, position))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        <Group gap="xs">
          {join && (
            <Button variant="default" onClick={join}>
              {t('heard.join')}
            </Button>
          )}
          <Button variant="default" onClick={takeTheirs}>
            {t('theirs.take')}
          </Button>
          <Button variant="default" onClick={keepMine}>
            {t('theirs.keep')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
