'use client';

import { Alert, Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { type CommentStatus, mayMove } from '#lib/comments/status';
import type { DeskCard } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import classes from './desk.module.css';
import type { Move, OpenPhone } from './moves.ts';
import { PhoneDialog } from './phone-dialog.client.tsx';

const ORDER = ['approved', 'rejected', 'spam', 'pending'] as const;

type Props = {
  card: DeskCard;
  /** What became of it on this page. */
  move: Move | undefined;
  /** Takes the element that gets the focus when this card is next. */
  place: (element: HTMLElement | null) => void;
  onDecide: (to: CommentStatus) => void;
  openPhone: OpenPhone | null;
};

/** One comment on the desk: what was said, why it waits, and what can be decided. */
export function Card({ card, move, place, onDecide, openPhone }: Props) {
  const t = useMessages('desk');
  const status = move?.status ?? card.status;
  const time = (moment: string) => shortTime(new Date(moment));
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={classes.card}
      aria-labelledby={`comment-${card.id}`}
      data-decided={status !== card.status || undefined}
    >
      <Title order={2} size="h3" id={`comment-${card.id}`} dir="auto">
        {card.title}
      </Title>
      <Text size="sm" c="dimmed" component="p">
        <bdi className={classes.name}>{card.name}</bdi> ·{' '}
        <time dateTime={card.createdAt}>{t('sentAt', { time: time(card.createdAt) })}</time>
        {card.hasPhone && <> · {t('hasPhone')}</>}
      </Text>
      <Text size="sm" component="p">
        {t('under')}{' '}
        {card.story.path ? (
          <Anchor href={card.story.path} inherit>
            {card.story.title}
          </Anchor>
        ) : (
          card.story.title
        )}
      </Text>
      <Text component="div" dir="auto" className={classes.body}>
        {card.body}
      </Text>
      {card.reasons.length > 0 && (
        <ul className={classes.reasons} aria-label={t('reasons')}>
          {card.reasons.map(({ rule, detail }) => (
            <li key={rule}>{t('reason', { rule, detail, seconds: Number(detail) || 0 })}</li>
          ))}
        </ul>
      )}
      <Happened card={card} move={move} />
      <Group gap="xs" mt="xs">
        {status !== 'pending' && (
          <Badge color="gray" variant="light" tt="none">
            {t('lane', { lane: status })}
          </Badge>
        )}
        {ORDER.filter((to) => mayMove(status, to)).map((to) => (
          <Button
            key={to}
            size="compact-md"
            variant="default"
            className={to === 'approved' ? classes.approve : undefined}
            disabled={move?.phase === 'saving'}
            onClick={() => onDecide(to)}
          >
            {t('to', { to })}
          </Button>
        ))}
        {card.hasPhone && openPhone && <PhoneDialog commentId={card.id} name={card.name} openPhone={openPhone} />}
      </Group>
    </article>
  );
}

/** Who decided, and whether it was this moderator: also when somebody else was first, or nothing could be saved. */
function Happened({ card, move }: { card: DeskCard; move: Move | undefined }) {
  const t = useMessages('desk');
  const decided = (status: CommentStatus, by: string, at: string) => t('decidedBy', { status, name: by, time: shortTime(new Date(at)) });
  if (move?.phase === 'saving') return <Text size="sm">{t('saving')}</Text>;
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
      </Alert>
    );
  if (!card.decided) return null;
  return (
    <Text size="sm" c="dimmed">
      {decided(card.status, card.decided.by, card.decided.at)}
    </Text>
  );
}
