'use client';

import { Text } from '@mantine/core';
import type { ArticleListItem } from '#lib/articles/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';

/** In the list of articles: when a story goes out by itself, and until when it may not. */
export function PlannedWords({ item: { goesOutAt, embargoUntil, status } }: { item: ArticleListItem }) {
  const t = useMessages('schedule');
  return (
    <>
      {goesOutAt && (
        <Text size="xs" mt={4}>
          {t('planned', { deed: status === 'published' ? 'update' : 'publish', time: shortTime(goesOutAt) })}
        </Text>
      )}
      {embargoUntil && (
        <Text size="xs" mt={4} c="lacquer">
          {t('embargo.badge', { time: shortTime(embargoUntil) })}
        </Text>
      )}
    </>
  );
}
