'use client';

import { Anchor, Checkbox, Text } from '@mantine/core';
import Link from 'next/link';
import type { LibraryItem } from '#lib/media/library/view';
import { shortDay, shortTime } from '#lib/vietnamese/days';
import type { ListSelection } from '../lists/use-list-selection.ts';
import { useMessages } from '../messages.client.tsx';
import { ItemFace } from './item-face.tsx';
import { useItemName } from './item-words.ts';
import classes from './media.module.css';

/** An item in the library's grid. */
export function ItemCard({ item, selection }: { item: LibraryItem; selection: ListSelection }) {
  const t = useMessages('mediaLibrary');
  const name = useItemName()(item);
  const { className, ...row } = selection.rowProps(item.id);
  return (
    <li {...row} className={`${className} ${classes.card}`}>
      <span className={classes.tick}>
        <Checkbox {...selection.tickProps(item.id, name)} />
      </span>
      <Anchor component={Link} href={`/newsroom/media/${item.id}`} className={classes.name} size="sm">
        <ItemFace item={item} kindName={t(`kinds.${item.kind}`)} />
        {name}
      </Anchor>
      <Text size="xs" c="dimmed">
        {t('addedBy', { name: item.addedBy.name, time: shortTime(item.addedAt) })}
      </Text>
      <Text size="xs">{t('usesCount', { count: item.uses })}</Text>
      {item.rightsUntil && <Text size="xs">{t('rightsSoon', { day: shortDay(item.rightsUntil) })}</Text>}
      {item.tags.length > 0 && <Text size="xs">{item.tags.join(' · ')}</Text>}
    </li>
  );
}
