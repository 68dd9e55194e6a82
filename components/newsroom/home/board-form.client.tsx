'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useState, useTransition } from 'react';
import type { Board } from '#lib/home/view';
import type { SectionChoice } from '#lib/sections/view';
import type { Term } from '#lib/terms/view';
import { useMessages } from '../messages.client.tsx';
import { type RowError, rowsOf, slotsOf } from './board-rows.ts';
import { type HomeDeeds, outOfReach } from './deeds.ts';
import { FormNotice, type Outcome } from './form-notice.client.tsx';
import { SlotFields } from './slot-fields.client.tsx';

type Props = {
  board: Board;
  sections: readonly SectionChoice[];
  terms: readonly Term[];
  deeds: Pick<HomeDeeds, 'arrange' | 'searchStories'>;
};

/** The slots of the front page, saved together: what this person saw is named, so nobody else's work is overwritten unseen. */
export function BoardForm({ board, sections, terms, deeds }: Props) {
  const t = useMessages('home');
  const [seen, setSeen] = useState(board.version);
  const [rows, setRows] = useState(() => rowsOf(board));
  const [theirs, setTheirs] = useState<Board | null>(null);
  const [errors, setErrors] = useState<ReadonlyMap<number, RowError>>(new Map());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isBusy, startTransition] = useTransition();

  function show(standing: Board): void {
    setSeen(standing.version);
    setRows(rowsOf(standing));
    setTheirs(null);
    setErrors(new Map());
  }

  function save(version: string): void {
    const { slots, errors: wrong } = slotsOf(rows);
    setErrors(wrong);
    setOutcome(wrong.size > 0 ? { code: 'errors' } : null);
    if (wrong.size > 0) return;
    startTransition(async () => {
      const answer = await deeds.arrange({ locale: board.locale, seen: version, slots }).catch(outOfReach);
      if (answer.ok) {
        show(answer.value);
        setOutcome({ code: 'saved' });
      } else if (answer.code === 'unknown' || answer.code === 'past') {
        setErrors(new Map([[answer.position, answer.code]]));
        setOutcome({ code: 'errors' });
      } else {
        if (answer.code === 'conflict') setTheirs(answer.theirs);
        setOutcome({ code: answer.code });
      }
    });
  }

  return (
    <Stack
      component="form"
      gap="md"
      aria-labelledby="board"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(seen);
      }}
    >
      <Title order={2} id="board">
        {t('board')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('boardHint')}
      </Text>
      {rows.map((row, position) => (
        <SlotFields
          // A slot is its position.
          key={`slot ${position}`}
          edition={board.locale}
          position={position}
          row={row}
          error={errors.get(position)}
          sections={sections}
          terms={terms}
          onChange={(changed) => {
            setRows(rows.map((one, index) => (index === position ? changed : one)));
            setOutcome(null);
          }}
          searchStories={deeds.searchStories}
        />
      ))}
      {outcome && (
        <FormNotice
          outcome={outcome}
          onTheirs={() => {
            if (theirs) show(theirs);
            setOutcome(null);
          }}
          onMine={() => theirs && save(theirs.version)}
        />
      )}
      <Group>
        <Button type="submit" loading={isBusy}>
          {t('saveBoard')}
        </Button>
      </Group>
    </Stack>
  );
}
