'use client';

import { Anchor } from '@mantine/core';
import { useMessages } from '../messages.client.tsx';
import { type OpenPhone, unavailable } from './deeds.ts';
import { ReasonDialog, type Revealed } from './reason-dialog.client.tsx';

const ERRORS = {
  invalid: 'phoneWhyMissing',
  'no-phone': 'phoneNone',
  'phone-seal': 'phoneSealed',
  'not-found': 'notFound',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  unavailable: 'failed',
} as const;

/** A commenter's phone number, for who says why. */
export function PhoneDialog({ commentId, name, openPhone }: { commentId: number; name: string; openPhone: OpenPhone }) {
  const t = useMessages('desk');

  async function ask(reason: string): Promise<Revealed<string>> {
    const answer = await openPhone({ commentId, reason }).catch(unavailable);
    if (answer.ok) return { ok: true, value: answer.value.phone };
    return { ok: false, isReason: answer.code === 'invalid', words: t(ERRORS[answer.code]) };
  }

  return (
    <ReasonDialog
      open={t('showPhone')}
      title={t('phoneOf', { name })}
      why={t('phoneWhy')}
      hint={t('phoneWhyHint')}
      read={t('phoneRead')}
      ask={ask}
    >
      {(phone) => (
        <Anchor href={`tel:${phone}`} size="xl">
          {asSpoken(phone)}
        </Anchor>
      )}
    </ReasonDialog>
  );
}

/** A Vietnamese number as people here read it, `0900 000 003`; a foreign one as it is stored. */
function asSpoken(phone: string): string {
  const digits = /^\+84(\d{9})$/.exec(phone)?.[1];
  return digits ? `0${digits}`.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3') : phone;
}
