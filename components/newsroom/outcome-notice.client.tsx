'use client';

import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from './messages.client.tsx';

type Props = {
  /** What became of it: `saved`, or why not. */
  code: string;
  text: string;
  /** For a conflict: look at what the other person saved, or put one's own in its place after all. */
  onTheirs?: () => void;
  onMine?: () => void;
};

/** Says at a form what became of a save, and is read out when it comes; what failed takes the focus. */
export function OutcomeNotice({ code, text, onTheirs, onMine }: Props) {
  const t = useMessages('common');
  const box = useRef<HTMLDivElement>(null);
  const isSaved = code === 'saved';
  useEffect(() => {
    if (code !== 'saved') box.current?.focus();
  }, [code]);
  return (
    <Alert ref={box} tabIndex={-1} color={isSaved ? 'gray' : 'lacquer'} variant="outline" role={isSaved ? 'status' : 'alert'}>
      <Stack gap="xs">
        <Text size="sm">{text}</Text>
        {code === 'signed-out' && (
          <Anchor href="/sign-in" target="_blank" size="sm">
            {t('signInAgain')}
          </Anchor>
        )}
        {code === 'conflict' && onTheirs && onMine && (
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
