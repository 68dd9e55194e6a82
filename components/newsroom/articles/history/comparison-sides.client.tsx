'use client';

import { Text, Title } from '@mantine/core';
import { createContext, type ReactNode, use } from 'react';
import classes from './history.module.css';

/** What the two sides are called, where they stand one under the other. */
export const SideNames = createContext({ before: '', after: '' });

type Props = { title: string; before: ReactNode; after: ReactNode; note?: string; actions?: ReactNode };

/** One thing in two versions: side by side, or one under the other on a phone. */
export function Sides({ title, before, after, note, actions }: Props) {
  const names = use(SideNames);
  return (
    <section className={classes.row} aria-label={title}>
      <Title order={3} className={classes.rowTitle}>
        {title}
      </Title>
      <div className={classes.side} data-name={names.before} data-empty={!before || undefined}>
        {before}
      </div>
      <div className={classes.side} data-name={names.after} data-empty={!after || undefined}>
        {after}
      </div>
      {note && (
        <Text size="sm" c="dimmed" className={classes.whole}>
          {note}
        </Text>
      )}
      {actions && <div className={classes.whole}>{actions}</div>}
    </section>
  );
}
