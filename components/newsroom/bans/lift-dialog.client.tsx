'use client';

import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MAX_BAN_REASON_GRAPHEMES } from '#lib/bans/schema';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useMessages } from '../messages.client.tsx';
import { useFocusReturned } from '../use-focus-back.ts';

type Props = { count: number; onLift: (reason: string) => void; onClose: () => void };

/** Asks once why many bans end before their time. */
export function LiftDialog({ count, onLift, onClose }: Props) {
  const t = useMessages('bans');
  const common = useMessages('common');
  useFocusReturned();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const max = MAX_BAN_REASON_GRAPHEMES;

  function lift(event: FormEvent) {
    event.preventDefault();
    if (isVisiblyEmpty(reason) || countGraphemes(reason.trim()) > max) setError(t('whyMissing', { max }));
    else onLift(reason);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('liftMany', { count })}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form onSubmit={lift} noValidate>
        <Stack gap="md">
          <TextInput
            label={t('liftWhy')}
            description={t('liftHint', { max })}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={error}
            errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
            data-autofocus
          />
          <Group gap="xs">
            <Button type="submit">{t('lift')}</Button>
            <Button variant="subtle" onClick={onClose}>
              {common('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
