'use client';

import { VisuallyHidden } from '@mantine/core';
import { diffWords, type WordRun } from '#lib/articles/merge/diff-words';
import { useMessages } from '../../messages.client.tsx';
import classes from './history.module.css';

/** One side of two texts: what the other has not is marked, for eyes and for ears. */
export function Words({ before, after, side }: { before: string; after: string; side: 'before' | 'after' }) {
  const t = useMessages('history');
  const own = side === 'before' ? before : after;
  if (own === '') return <span className={classes.empty}>{t('empty')}</span>;
  const marked = side === 'before' ? 'removed' : 'added';
  const runs = diffWords(before, after).filter(({ kind }) => kind === 'same' || kind === marked);
  return (
    <span className={classes.words}>
      {runs.map((run, place) => (
        <Run key={place} run={run} />
      ))}
    </span>
  );
}

function Run({ run: { kind, text } }: { run: WordRun }) {
  const t = useMessages('history');
  if (kind === 'same') return text;
  const Mark = kind === 'removed' ? 'del' : 'ins';
  return (
    <Mark className={kind === 'removed' ? classes.removed : classes.added}>
      <VisuallyHidden component="span">{t(kind === 'removed' ? 'removedWord' : 'addedWord')} </VisuallyHidden>
      {text}
      <VisuallyHidden component="span">{t('wordEnd')} </VisuallyHidden>
    </Mark>
  );
}
