'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';

type Props = { label: string; yes: string; text: string; isBusy: boolean; onYes: () => void; children?: ReactNode };

/** A button for what cannot simply be taken back: it says first what will be, and asks once more. */
export function ConfirmButton({ label, yes, text, isBusy, onYes, children }: Props) {
  const t = useMessages('people');
  const [isOpen, setIsOpen] = useState(false);
  const opener = useFocusBack(isOpen);

  if (!isOpen)
    return (
      <Button ref={opener} variant="default" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
    );
  return (
    <Alert color="lacquer" variant="outline" title={label}>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        {children}
        <Group gap="xs">
          <Button
            color="lacquer"
            loading={isBusy}
            onClick={() => {
              setIsOpen(false);
              onYes();
            }}
          >
            {yes}
          </Button>
          <Button variant="default" autoFocus onClick={() => setIsOpen(false)}>
            {t('form.cancel')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
