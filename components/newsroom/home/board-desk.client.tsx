'use client';

import { Alert, Anchor, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import type { HomeArrangement } from '#lib/home/find-arrangement';
import { moveSlot } from '#lib/home/move-slot';
import { previewAddress } from '#lib/home/preview/address';
import { shortTime } from '#lib/vietnamese/days';
import { useUnsavedGuard } from '../articles/use-unsaved-guard.ts';
import { useMessages } from '../messages.client.tsx';
import { OutcomeNotice } from '../outcome-notice.client.tsx';
import classes from './board.module.css';
import type { HomeDeeds } from './deeds.ts';
import { POSITIONS, pinned, slotAt, withContent, withLock } from './draft-board.ts';
import { HeardArrangement } from './heard-arrangement.client.tsx';
import { PastArrangements } from './past-arrangements.client.tsx';
import { PlaceCard } from './place-card.client.tsx';
import { SlotDialog } from './slot-dialog.client.tsx';
import { placeName } from './slot-words.ts';
import { TheirArrangement } from './their-arrangement.client.tsx';
import { type BoardOutcome, useBoard } from './use-board.ts';
import { useGrab } from './use-grab.ts';

type Props = { arrangement: HomeArrangement; deeds: HomeDeeds };

const GOOD: ReadonlySet<BoardOutcome> = new Set(['isOut', 'undone', 'kept', 'followed', 'joined', 'recalled']);

/** Nothing is saved behind somebody's back: what is on the board goes out when somebody says so. */
const keepNothing = () => {};

/** The front page's places as they are on the page, and what this person makes of them until it goes out. */
export function BoardDesk({ arrangement, deeds }: Props) {
  const t = useMessages('home');
  const common = useMessages('common');
  const board = useBoard(arrangement, deeds);
  const { slots, places, changed, now, standing } = board;
  const [edited, setEdited] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const bar = useRef<HTMLDivElement>(null);
  const edition = standing.locale;
  const titleAt = (position: number) => {
    const slot = slotAt(slots, position);
    return slot?.kind === 'story' ? slot.title : (places[position]?.story?.title ?? '');
  };
  const grab = useGrab({
    slots,
    change: board.change,
    pin: (position) => pinned(slots, position, places[position]),
    say: (what, of, at) => setSaid(t(`said.${what}`, { title: titleAt(of), place: placeName(t, at) })),
  });
  useUnsavedGuard({ isUnsaved: changed.length > 0, question: t('leave'), save: keepNothing });

  function move(from: number, to: number): void {
    setSaid(t('said.dropped', { title: titleAt(from), place: placeName(t, to) }));
    board.change(moveSlot(pinned(slots, from, places[from]), from, to));
  }

  function toggleLock(position: number): void {
    const lock = slotAt(slots, position)?.lock;
    if (lock?.name && lock.at && !window.confirm(t('unlockQuestion', { name: lock.name, time: shortTime(lock.at) }))) return;
    setSaid(t(lock ? 'said.unlocked' : 'said.locked', { place: placeName(t, position) }));
    board.change(withLock(slots, position, places[position]));
  }

  const outcomeText = (code: BoardOutcome): string => {
    switch (code) {
      case 'isOut':
        return t('isOut');
      case 'undone':
        return t('undone');
      case 'errors':
        return t('errors');
      case 'forbidden':
        return t('forbidden');
      case 'kept':
        return t('theirs.kept');
      case 'followed':
        return t('heard.followed');
      case 'joined':
        return t('heard.joined');
      case 'recalled':
        return t('past.recalled');
      case 'signed-out':
        return t('signedOut');
      case 'invalid':
        return common('unexpected');
      case 'unavailable':
        return common('unavailable');
    }
  };

  return (
    <Stack component="section" gap="md" aria-labelledby="board">
      <div>
        <Title order={2} id="board">
          {t('board')}
        </Title>
        <Text size="sm" c="dimmed">
          {standing.arranged ? t('arranged', { name: standing.arranged.by, time: shortTime(standing.arranged.at) }) : t('neverArranged')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('boardHint')}
        </Text>
      </div>
      {board.theirs && <TheirArrangement board={board} theirs={board.theirs} />}
      <ol className={classes.board} data-drags={grab.drag !== null || undefined}>
        {POSITIONS.map((position) => (
          <PlaceCard
            key={position}
            edition={edition}
            position={position}
            slots={slots}
            place={places[position]}
            card={cardAt(board, position)}
            now={now}
            isLooking={board.isLooking}
            isChanged={changed.includes(position)}
            error={board.errors.get(position)}
            grab={grab}
            onMove={(to) => move(position, to)}
            onEdit={() => setEdited(position)}
            onLock={() => toggleLock(position)}
            onClear={() => {
              setSaid(t('said.cleared', { place: placeName(t, position) }));
              board.change(withContent(slots, position, null));
            }}
          />
        ))}
      </ol>
      <VisuallyHidden role="status" aria-live="assertive">
        {said}
      </VisuallyHidden>
      {edited !== null && (
        <SlotDialog
          edition={edition}
          title={t('edit.title', { place: placeName(t, edited) })}
          slot={slotAt(slots, edited)}
          others={slots.filter(({ position }) => position !== edited)}
          now={now}
          sections={arrangement.sections}
          deeds={deeds}
          onApply={(content) => {
            board.change(withContent(slots, edited, content));
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
      <div ref={bar} tabIndex={-1} className={classes.bar}>
        {board.heard && (
          <HeardArrangement
            board={board}
            heard={board.heard}
            onFollow={() => {
              board.follow();
              // What was pressed is gone.
              bar.current?.focus();
            }}
          />
        )}
        {board.outcome && <OutcomeNotice code={GOOD.has(board.outcome) ? 'saved' : board.outcome} text={outcomeText(board.outcome)} />}
        {board.kept && (
          <Alert variant="outline" color="gray">
            <Button variant="default" onClick={() => board.kept && board.recall(board.kept)}>
              {t('theirs.back')}
            </Button>
          </Alert>
        )}
        <Group gap="sm">
          <Text size="sm" fw={600} role="status">
            {t('changes', { count: changed.length })}
          </Text>
          <Button onClick={board.publish} loading={board.isBusy} disabled={changed.length === 0}>
            {t('publish')}
          </Button>
          <Anchor className={classes.see} href={previewAddress({ edition, slots: board.sent })} target="_blank">
            {t('see')}
          </Anchor>
          {changed.length > 0 && (
            <Button variant="default" disabled={board.isBusy} onClick={board.discard}>
              {t('discard')}
            </Button>
          )}
          {board.canUndo && (
            <Button variant="default" disabled={board.isBusy} onClick={board.undo}>
              {t('undo')}
            </Button>
          )}
        </Group>
      </div>
      <PastArrangements past={arrangement.past} version={standing.version} onRecall={board.recall} />
    </Stack>
  );
}

function cardAt(board: ReturnType<typeof useBoard>, position: number) {
  const slot = slotAt(board.slots, position);
  return slot?.kind === 'story' ? board.cardOf(slot.articleId) : null;
}
