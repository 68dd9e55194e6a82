'use client';

import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages.client.tsx';
import type { DeskState } from './draft-desk.ts';

/** Says what stands in the way, all at once, and leads to each place. Takes the focus whenever there is something new to say. */
export function ErrorSummary({ errors, errorsOf }: Pick<DeskState, 'errors' | 'errorsOf'>) {
  const t = useMessages('articles');
  const box = useRef<HTMLDivElement>(null);
  const lines = Object.entries(errors);
  const count = lines.length;
  const first = useRef(0);
  useEffect(() => {
    // While somebody mends one thing after the other the list grows shorter and must not take the focus away.
    if (count > first.current) box.current?.focus();
    first.current = count;
  }, [count]);
  if (count === 0) return null;
  const title = errorsOf === 'publishing' ? t('missingSummary', { count }) : t('summary', { count });
  return (
    <Alert ref={box} color="lacquer" variant="outline" role="alert" tabIndex={-1} title={title}>
      <List size="sm">
        {lines.map(([field, error]) => (
          <List.Item key={field}>
            <Anchor href={`#${field}`} inherit>
              {t(error)}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
