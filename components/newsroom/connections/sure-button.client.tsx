'use client';

import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';

type Props = { label: string; which: string; warning: string; onSure: () => void };

/** A button for what cannot be taken back: it says what will be, and asks once more. */
export function SureButton({ label, which, warning, onSure }: Props) {
  const t = useMessages('connections');
  const common = useMessages('common');
  const [isAsking, setIsAsking] = useState(false);
  const opener = useFocusBack(isAsking);
  if (!isAsking)
    return (
      <Button ref={opener} size="compact-md" variant="default" onClick={() => setIsAsking(true)}>
        {label} <VisuallyHidden>{which}</VisuallyHidden>
      </Button>
    );
  return (
    <Group gap="xs" role="group" aria-label={`${label} ${which}`}>
      <Text size="sm">{warning}</Text>
      <Button
        size="compact-md"
        autoFocus
        onClick={() => {
          setIsAsking(false);
          onSure();
        }}
      >
        {t('sure')}
      </Button>
      <Button size="compact-md" variant="subtle" onClick={() => setIsAsking(false)}>
        {common('cancel')}
      </Button>
    </Group>
  );
}
