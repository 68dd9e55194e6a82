'use client';

import { Alert, Button, CopyButton, Group, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages.client.tsx';

/** Something that is shown once: to be copied, and then gone from the page, too. */
export function SecretOnce({ label, value, onPut }: { label: string; value: string; onPut: () => void }) {
  const t = useMessages('connections');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Alert color="gray" variant="outline" role="status">
      <Stack gap="xs">
        <TextInput ref={field} label={label} value={value} readOnly ff="monospace" autoComplete="off" />
        <Group gap="xs">
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="subtle" onClick={onPut}>
            {t('put')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
