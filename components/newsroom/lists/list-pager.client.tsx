'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { firstPage, type ListQuery, listAddress } from '#lib/lists/address';
import { useMessages } from '../messages.client.tsx';
import classes from './lists.module.css';

type Props = {
  path: string;
  /** The words of the address that hold, `after` and `before` among them. */
  query: ListQuery;
  /** Where the pages around this one begin (`keysetPage`); null where there is none. A list that only goes on leaves `newer` out. */
  newer?: string | null;
  older: string | null;
};

/** The way through a list, page by page: each page has an address. */
export function ListPager({ path, query, newer = null, older }: Props) {
  const t = useMessages('lists');
  const rest = firstPage(query);
  const isLater = query.after !== undefined || query.before !== undefined;
  if (!isLater && !older) return null;
  return (
    <nav aria-label={t('pages')} className={classes.pager}>
      {isLater && (
        <Anchor component={Link} href={listAddress(path, rest)}>
          {t('firstPage')}
        </Anchor>
      )}
      {newer && (
        <Anchor component={Link} href={listAddress(path, { ...rest, before: newer })} rel="prev">
          {t('newer')}
        </Anchor>
      )}
      {older && (
        <Anchor component={Link} href={listAddress(path, { ...rest, after: older })} rel="next">
          {t('older')}
        </Anchor>
      )}
    </nav>
  );
}
