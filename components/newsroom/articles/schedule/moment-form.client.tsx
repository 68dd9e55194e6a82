'use client';

import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useMessages } from '../../messages.client.tsx';

type Props = {
  /** What the form is about, for who hears it. */
  label: string;
  momentLabel: string;
  /** As a date and time field says it. */
  initial: string;
  reason?: { label: string; hint: string; initial: string };
  isBusy: boolean;
  error: string | null;
  save: (at: string, reason: string) => void;
  cancel: () => void;
};

/** A moment in Viet Nam's time, and a reason where one is wanted. */
export function MomentForm({ label, momentLabel, initial, reason, isBusy, error, save, cancel }: Props) {
  const t = useMessages('schedule');
  const [at, setAt] = useState(initial);
  const [why, setWhy] = useState(reason?.initial ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Stack
      component="form"
      gap="xs"
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save(at, why);
      }}
    >
      <TextInput
        ref={field}
        type="datetime-local"
        required
        label={momentLabel}
        value={at}
        onChange={({ currentTarget }) => setAt(currentTarget.value)}
        error={error}
      />
      {reason && (
        <TextInput
          label={reason.label}
          description={reason.hint}
          value={why}
          onChange={({ currentTarget }) => setWhy(currentTarget.value)}
        />
      )}
      <Group gap="xs">
        <Button type="submit" loading={isBusy}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={cancel} disabled={isBusy}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
