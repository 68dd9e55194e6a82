'use client';

import { Button, Group, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './card-panels.module.css';

type Props = {
  legend: string;
  label: string;
  hint: string;
  submit: string;
  isBusy: boolean;
  error: string | null;
  onSubmit: (text: string) => void;
  onCancel: () => void;
};

/** A few words about a comment; Escape leaves it. */
export function TextForm({ legend, label, hint, submit, isBusy, error, onSubmit, onCancel }: Props) {
  const common = useMessages('common');
  const [text, setText] = useState('');

  function send(event: FormEvent) {
    event.preventDefault();
    onSubmit(text);
  }

  return (
    <form onSubmit={send} noValidate>
      <fieldset className={classes.panel} onKeyDown={leaveOn(onCancel)}>
        <legend>{legend}</legend>
        <Textarea
          label={label}
          description={hint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={error}
          errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
          // Where the key or the button that opened it leads.
          autoFocus
          autosize
          minRows={2}
        />
        <Group gap="xs" mt="xs">
          <Button type="submit" size="compact-md" loading={isBusy}>
            {submit}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </fieldset>
    </form>
  );
}

/** Escape inside an input method ends what is being composed, and nothing else. */
export const leaveOn = (leave: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
  event.stopPropagation();
  leave();
};
