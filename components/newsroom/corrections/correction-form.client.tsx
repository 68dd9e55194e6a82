'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useMessages } from '../messages.client.tsx';

type Props = {
  initial: string;
  submitLabel: string;
  isBusy: boolean;
  error: string | null;
  onSubmit: (text: string) => void;
  onCancel: () => void;
};

/** Words for readers about what was wrong. */
export function CorrectionForm({ initial, submitLabel, isBusy, error, onSubmit, onCancel }: Props) {
  const t = useMessages('corrections');
  const common = useMessages('common');
  const id = useId();
  const [text, setText] = useState(initial);

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit(text);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xs">
        <Textarea
          id={id}
          label={t('correctionField')}
          description={t('correctionHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          error={error}
          errorProps={{ c: 'var(--mantine-color-lacquer-text)' }}
          autoFocus
          autosize
          minRows={2}
        />
        <Group gap="xs">
          <Button type="submit" loading={isBusy}>
            {submitLabel}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
