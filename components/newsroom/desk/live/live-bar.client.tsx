'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { useMessages } from '../../messages.client.tsx';
import classes from './live.module.css';
import type { LiveDesk } from './live-desk.ts';
import { arrivals } from './theirs.ts';

type Props = {
  live: LiveDesk;
  page: Pick<DeskPage, 'lane' | 'before'>;
  cards: readonly DeskCard[];
  /** Whether nothing comes after these cards. */
  isEnd: boolean;
  /** Whether only some of the lane's comments are shown, so that nobody knows which of the new ones belong here. */
  isFiltered: boolean;
  onLoad: () => void;
};

/**
 * Whether the desk hears the others, and the way to what came in meanwhile. It always takes the same room: nothing moves under a
 * moderator's hands until they ask for it.
 */
export function LiveBar({ live, page, cards, isEnd, isFiltered, onLoad }: Props) {
  const t = useMessages('deskLive');
  const { connection } = live;
  const count = arrivals(page, cards, isEnd, live).length;
  const hasMore = count > 0 || (isEnd && live.hasMissed);
  const isBroken = connection === 'lost' || connection === 'off';
  return (
    <div className={classes.bar}>
      <span className={classes.connection} data-connection={connection}>
        {!isBroken && t('connection', { state: connection })}
        <span role="status">{isBroken && t('connection', { state: connection })}</span>
      </span>
      <VisuallyHidden role="status">{hasMore && t('arrivedAloud')}</VisuallyHidden>
      {hasMore && (
        <Button
          size="compact-md"
          variant="default"
          onClick={() => {
            live.forget();
            onLoad();
          }}
        >
          {count > 0 && !isFiltered && !live.hasMissed ? t('arrived', { count }) : t('listChanged')}
        </Button>
      )}
    </div>
  );
}
