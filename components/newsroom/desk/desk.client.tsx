'use client';

import { Anchor, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { CommentStatus } from '#lib/comments/status';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { Card } from './card.client.tsx';
import classes from './desk.module.css';
import { Lanes } from './lanes.client.tsx';
import { countsAfter, type Decide, isDecided, type Moves, moveAfter, nextCard, type OpenPhone } from './moves.ts';

/** The desk: one lane of comments, oldest first, and a hand for each. A decision shows at once and is taken back when somebody was first. */
export function Desk({ page, decide, openPhone }: { page: DeskPage; decide: Decide; openPhone: OpenPhone | null }) {
  const t = useMessages('desk');
  const router = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  const places = useRef(new Map<number, HTMLElement>());
  const [said, setSaid] = useState('');
  const [moves, setMoves] = useState<Moves>({});
  const [shown, setShown] = useState(page);
  if (shown !== page) {
    setShown(page);
    setMoves({});
  }
  const { lane, cards, before, after } = page;
  const address = (place: string) => `/newsroom/comments?lane=${lane}${place}`;

  async function settle(card: DeskCard, to: CommentStatus) {
    const standing = { status: moves[card.id]?.status ?? card.status, version: moves[card.id]?.version ?? card.version };
    const saving: Moves = { [card.id]: { ...standing, status: to, phase: 'saving' } };
    setMoves((now) => ({ ...now, ...saving }));
    const next = nextCard(cards, card.id, { ...moves, ...saving });
    (next ? places.current.get(next.id) : heading.current)?.focus();
    // A request that never arrives rejects; to the moderator it is one more way of not being saved.
    const answer = await decide({ commentId: card.id, version: standing.version, to }).catch(
      () => ({ ok: false, code: 'unavailable' }) as const,
    );
    const move = moveAfter(standing, answer);
    setMoves((now) => ({ ...now, [card.id]: move }));
    if (move.phase === 'mine') setSaid(t('announced', { status: move.status, name: card.name }));
    else if (move.winner?.by) {
      const decided = t('decidedBy', { status: move.status, name: move.winner.by, time: shortTime(new Date(move.winner.at)) });
      setSaid(t('conflictAnnounced', { name: card.name, decided }));
    } else setSaid(`${card.name}: ${t(move.failure ?? 'changed')}`);
  }

  return (
    <Stack gap="md" className={classes.desk}>
      <Title order={1} ref={heading} tabIndex={-1}>
        {t('title')}
      </Title>
      <Lanes lane={lane} counts={countsAfter(page, moves)} />
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      {cards.length === 0 && <Text>{before || after ? t('pageEmpty') : t('empty', { lane })}</Text>}
      <ol className={classes.cards}>
        {cards.map((card) => (
          <li key={card.id}>
            <Card
              card={card}
              move={moves[card.id]}
              place={(element) => {
                if (element) places.current.set(card.id, element);
                else places.current.delete(card.id);
              }}
              onDecide={(to) => void settle(card, to)}
              openPhone={openPhone}
            />
          </li>
        ))}
      </ol>
      {cards.length > 0 && cards.every((card) => isDecided(card, moves)) && (
        <Group>
          <Text>{t('allDecided')}</Text>
          <Button
            variant="default"
            onClick={() => {
              heading.current?.focus();
              router.refresh();
            }}
          >
            {t('loadMore')}
          </Button>
        </Group>
      )}
      <Group component="nav" aria-label={t('pages')}>
        {before && (
          <Anchor component={Link} href={address(`&before=${before}`)}>
            {t('previous')}
          </Anchor>
        )}
        {after && (
          <Anchor component={Link} href={address(`&after=${after}`)}>
            {t('next')}
          </Anchor>
        )}
        {before && (
          <Anchor component={Link} href={address('')}>
            {t('toBeginning')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
