'use client';

import { Text } from '@mantine/core';
import { FILTER_NAMES } from '#lib/moderation/filters';
import type { DeskView } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';

/** Why no comment is shown: the lane is empty, nothing in it matches, or the search has not come to its end. */
export function Empty({ page: { lane, filters, isPartial }, isMore }: { page: DeskView; isMore: boolean }) {
  const desk = useMessages('desk');
  const t = useMessages('deskQuery');
  if (isPartial) return <Text>{t('notYet')}</Text>;
  if (isMore) return <Text>{desk('pageEmpty')}</Text>;
  return <Text>{FILTER_NAMES.some((name) => filters[name] !== undefined) ? t('noMatch') : desk('empty', { lane })}</Text>;
}
