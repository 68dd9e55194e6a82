'use client';

import { createContext, use } from 'react';
import { ageOf, waitedFor } from '#lib/moderation/age';
import type { DeskFrame } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import classes from './filters.module.css';

/** From when ages are counted and what is late; null where there is no desk around. */
export const AgesContext = createContext<Pick<DeskFrame, 'now' | 'waitsTooLongMinutes'> | null>(null);

/** How long a comment has waited, in a word and by colour; nothing of one that does not wait. */
export function AgeMark({ card: { status, createdAt } }: { card: { status: string; createdAt: string } }) {
  const t = useMessages('deskQuery');
  const ages = use(AgesContext);
  if (!ages || status !== 'pending') return null;
  const age = ageOf(createdAt, ages.now, ages.waitsTooLongMinutes);
  const { unit, count } = waitedFor(createdAt, ages.now);
  return (
    <span className={classes.age} data-age={age}>
      {t('mark', { mark: age })}: {t('waited', { unit, count })}
    </span>
  );
}
