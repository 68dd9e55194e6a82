'use client';

import type { ReactNode } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './lists.module.css';

/**
 * What a list can be asked, folded away on a phone, where it would fill the first screen; from a tablet on it stands open.
 * @param set how many of its words hold just now: the fold says so
 */
export function FoldedFilters({ set, children }: { set: number; children: ReactNode }) {
  const t = useMessages('lists');
  return (
    <details className={classes.folded}>
      <summary className={classes.summary}>{t('foldedFilters', { count: set })}</summary>
      {children}
    </details>
  );
}
