'use client';

import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages.client.tsx';
import type { HomeFailure } from './deeds.ts';

/** What became of a save: done, refused, or somebody else was first. */
export type Outcome = { code: 'saved' | 'errors' | 'conflict' | HomeFailure };

type Props = {
  outcome: Outcome;
  /** For a conflict: look at what the other person saved, or put one's own in its place after all. */
  onTheirs: () => void;
  onMine: () => void;
};

/** Says above a form what became of it, and is read out when it comes. */
export function FormNotice({ outcome, onTheirs, onMine }: Props) {
  const t = useMessages('home');
  const common = useMessages('common');
  const box = useRef<HTMLDivElement>(null);
  const { code } = outcome;
  useEffect(() => {
    if (code !== 'saved') box.current?.focus();
  }, [code]);

  const text = (): string => {
    switch (code) {
      case 'saved':
        return t('saved');
      case 'conflict':
        return t('conflict');
      case 'errors':
        return t('errors');
      case 'signed-out':
        return t('signedOut');
      case 'forbidden':
        return t('forbidden');
      case 'invalid':
        return common('unexpected');
      case 'unavailable':
        return common('unavailable');
    }
  };
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color={code === 'saved' ? 'gray' : 'lacquer'}
      variant="outline"
      role={code === 'saved' ? 'status' : 'alert'}
    >
      <Stack gap="xs">
        <Text size="sm">{text()}</Text>
        {code === 'signed-out' && (
          <Anchor href="/sign-in" target="_blank" size="sm">
            {t('signInAgain')}
          </Anchor>
        )}
        {code === 'conflict' && (
          <Group gap="xs">
            <Button variant="default" onClick={onTheirs}>
              {t('seeTheirs')}
            </Button>
            <Button variant="default" onClick={onMine}>
              {t('keepMine')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
