'use client';

import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import { PasswordField } from '../sign-in/password-field.client.tsx';

type Proof = { password: string; code: string };
type Props = { label: string; isBusy: boolean; prove: (proof: Proof) => void; stop: () => void };

/** Asks whether who sits there is who the account belongs to. */
export function FactorProof({ label, isBusy, prove, stop }: Props) {
  const t = useMessages('account');
  const [proof, setProof] = useState<Proof>({ password: '', code: '' });

  function submit(event: FormEvent): void {
    event.preventDefault();
    prove(proof);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <Text>{t('factor.proof')}</Text>
        <PasswordField
          id="proof-password"
          label={t('factor.ownPassword')}
          autoComplete="current-password"
          kept={{ value: proof.password, onChange: (password) => setProof({ ...proof, password }) }}
        />
        <TextInput
          label={t('factor.ownCode')}
          value={proof.code}
          onChange={({ currentTarget }) => setProof({ ...proof, code: currentTarget.value })}
          autoComplete="one-time-code"
          maxLength={40}
        />
        <Group gap="sm">
          <Button type="submit" loading={isBusy}>
            {label}
          </Button>
          <Button variant="default" onClick={stop}>
            {t('factor.stop')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
