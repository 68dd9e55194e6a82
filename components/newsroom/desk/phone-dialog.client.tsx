'use client';

import { Alert, Anchor, Button, Modal, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import type { OpenPhone } from './moves.ts';

type Outcome =
  | { phone: string }
  | { error: 'phoneWhyMissing' | 'phoneNone' | 'phoneSealed' | 'notFound' | 'signedOut' | 'forbidden' | 'failed' };

const ERRORS = {
  invalid: 'phoneWhyMissing',
  'no-phone': 'phoneNone',
  'phone-seal': 'phoneSealed',
  'not-found': 'notFound',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'failed',
} as const;

/** Asks why before it shows a phone number, and forgets the number when it closes. */
export function PhoneDialog({ commentId, name, openPhone }: { commentId: number; name: string; openPhone: OpenPhone }) {
  const t = useMessages('desk');
  const common = useMessages('common');
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function ask(event: FormEvent) {
    event.preventDefault();
    setIsAsking(true);
    const answer = await openPhone({ commentId, reason }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setIsAsking(false);
    setOutcome(answer.ok ? answer.value : { error: ERRORS[answer.code] });
  }

  function forget() {
    close();
    setReason('');
    setOutcome(null);
  }

  const error = outcome && 'error' in outcome ? outcome.error : null;
  return (
    <>
      <Button size="compact-md" variant="subtle" onClick={open}>
        {t('showPhone')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={forget}
        title={t('phoneOf', { name })}
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': common('close') }}
      >
        {outcome && 'phone' in outcome ? (
          <Anchor href={`tel:${outcome.phone}`} size="xl" role="status">
            {asSpoken(outcome.phone)}
          </Anchor>
        ) : (
          <form onSubmit={ask} noValidate>
            <Stack gap="sm">
              <TextInput
                label={t('phoneWhy')}
                description={t('phoneWhyHint')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={error === 'phoneWhyMissing' && t(error)}
                errorProps={{ c: 'var(--mantine-color-lacquer-text)' }}
                data-autofocus
                required
                withAsterisk={false}
              />
              {error && error !== 'phoneWhyMissing' && (
                <Alert color="lacquer" p="xs">
                  {t(error)}
                </Alert>
              )}
              <Button type="submit" loading={isAsking}>
                {t('phoneRead')}
              </Button>
            </Stack>
          </form>
        )}
      </Modal>
    </>
  );
}

/** A Vietnamese number as people here read it, `0900 000 003`; a foreign one as it is stored. */
function asSpoken(phone: string): string {
  const digits = /^\+84(\d{9})$/.exec(phone)?.[1];
  return digits ? `0${digits}`.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') : phone;
}
