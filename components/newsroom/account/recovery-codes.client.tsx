'use client';

import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './account.module.css';

/** Ten codes, shown this once: to be written down, printed or taken as a text file, which this browser makes itself. */
export function RecoveryCodes({ codes, kept }: { codes: readonly string[]; kept: () => void }) {
  const t = useMessages('account');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);

  function download(): void {
    const file = URL.createObjectURL(new Blob([`${t('factor.file')}\n\n${codes.join('\n')}\n`], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = file;
    link.download = 'recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(file);
  }

  return (
    <Alert ref={box} tabIndex={-1} color="gray" variant="outline" title={t('factor.codes')} role="status">
      <Stack gap="md">
        <Text size="sm">{t('factor.codesText')}</Text>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group gap="sm">
          <Button variant="default" onClick={download}>
            {t('factor.download')}
          </Button>
          <Button onClick={kept}>{t('factor.kept')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
