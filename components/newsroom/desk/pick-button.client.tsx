'use client';

import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import { type DeskDeeds, FAILURES, unavailable } from './deeds.ts';
import type { CardChange } from './moves.ts';

type Props = { card: DeskCard; pick: DeskDeeds['pickComment']; onChange: (change: CardChange, words: string) => void };

/** Makes an approved comment an editor's pick, or ends that. */
export function PickButton({ card: { id, version, name, isPick }, pick, onChange }: Props) {
  const t = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function toggle() {
    setIsBusy(true);
    const answer = await pick({ commentId: id, version, isPick: !isPick }).catch(unavailable);
    setIsBusy(false);
    setFailure(answer.ok ? null : t(answer.code === 'conflict' ? 'changed' : FAILURES[answer.code]));
    if (answer.ok) onChange({ isPick: answer.value.isPick }, t(answer.value.isPick ? 'pickMade' : 'pickEnded', { name }));
  }

  return (
    <>
      <Button size="compact-md" variant="default" data-command="pick" disabled={isBusy} onClick={() => void toggle()}>
        {t(isPick ? 'endPick' : 'makePick')}
      </Button>
      {failure && (
        <Text size="sm" role="alert" c="var(--mantine-color-lacquer-text)">
          {failure}
        </Text>
      )}
    </>
  );
}
