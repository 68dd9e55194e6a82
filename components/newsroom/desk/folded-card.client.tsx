'use client';

import { Button, Group, Text, Title } from '@mantine/core';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import classes from './desk.module.css';
import { Happened } from './happened.client.tsx';
import type { Move } from './moves.ts';
import { PageCheckMark } from './page-check-mark.client.tsx';

type Props = { card: DeskCard; move: Move | undefined; onUndo: (act: number) => void; onUnfold: () => void };

/** A comment that was decided here: whose it was, what became of it, and the way back. */
export function FoldedCard({ card, move, onUndo, onUnfold }: Props) {
  const t = useMessages('desk');
  const { id, title, name } = card;
  return (
    <div className={classes.folded}>
      <div>
        <Title order={2} size="sm" fw={600} id={`comment-${id}`} dir="auto" className={classes.foldedTitle}>
          {title}
        </Title>
        <Text size="sm" c="dimmed" component="div">
          <bdi>{name}</bdi> <Happened card={card} move={move} />
        </Text>
        <PageCheckMark card={card} />
      </div>
      <Group gap="xs" wrap="nowrap">
        {move?.act !== undefined && (
          <Button size="compact-md" variant="default" onClick={() => onUndo(move.act ?? 0)}>
            {t('undo')}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={onUnfold}>
          {t('unfold')}
        </Button>
      </Group>
    </div>
  );
}
