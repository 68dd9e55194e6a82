'use client';

import type { Onlooker } from '#lib/moderation/live/view';
import { useMessages } from '../../messages.client.tsx';
import { initialsOf } from './initials.ts';
import classes from './live.module.css';

/** Who else looks at this card: initials to be seen at a glance, and words. It says nothing aloud by itself. */
export function PresenceMark({ people = [] }: { people: readonly Onlooker[] | undefined }) {
  const t = useMessages('deskLive');
  const [first, second] = people;
  if (!first) return null;
  return (
    <span className={classes.presence}>
      {people.slice(0, 2).map(({ id, name }) => (
        <span key={id} className={classes.initials} aria-hidden="true">
          {initialsOf(name)}
        </span>
      ))}
      {t('looking', { first: first.name, second: second?.name ?? '', others: people.length - 1 })}
    </span>
  );
}
