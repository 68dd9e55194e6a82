'use client';

import { Alert, Text } from '@mantine/core';
import type { StandingStatus } from '#lib/comments/status';
import type { DeskCard, LastDecision } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { Move } from './moves.ts';

/** Who decided, and whether it was this moderator: also when somebody else was first, or nothing could be saved. */
export function Happened({ card, move }: { card: DeskCard; move: Move | undefined }) {
  const t = useMessages('desk');
  const decided = (status: StandingStatus, by: string, at: string) => t('decidedBy', { status, name: by, time: shortTime(new Date(at)) });
  if (move?.phase === 'saving') return <Text size="sm">{t('saving')}</Text>;
  if (move?.phase === 'undoing') return <Text size="sm">{t('undoing')}</Text>;
  if (move?.phase === 'undone') return <Text size="sm">{t('isUndone')}</Text>;
  if (move?.phase === 'mine') return <Text size="sm">{t('youDecided', { status: move.status })}</Text>;
  if (move?.phase === 'failed')
    return (
      <Alert color="lacquer" p="xs">
        {t(move.failure ?? 'failed')}
      </Alert>
    );
  if (move?.winner)
    return (
      <Alert color="yellow" p="xs">
        {move.winner.by ? t('conflict', { decided: decided(move.status, move.winner.by, move.winner.at) }) : t('changed')}
        {move.isReworded && ` ${t('readAgain')}`}
      </Alert>
    );
  if (!card.decided) return null;
  return <Before status={card.status} decision={card.decided} />;
}

/** What was decided before the page was made, by whomever, and why. */
function Before({ status, decision: { maker, by, at, reason, note } }: { status: StandingStatus; decision: LastDecision }) {
  const t = useMessages('desk');
  const time = shortTime(new Date(at));
  return (
    <Text size="sm" c="dimmed" component="div">
      {maker === 'rule' && t('decidedByRule', { time })}
      {maker === 'mode' && t('shownByMode', { time })}
      {maker === 'person' && by && t('decidedBy', { status, name: by, time })}
      {maker === 'person' && reason && <div>{t('because', { reason: t('rejection', { reason: reason.replaceAll('-', '_') }) })}</div>}
      {note && <div>{t('noteSent', { note })}</div>}
    </Text>
  );
}
