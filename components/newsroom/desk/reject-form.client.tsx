'use client';

import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type KeyboardEvent, use, useRef, useState } from 'react';
import { REJECTION_REASONS, type RejectionReason } from '#lib/moderation/reasons';
import { MAX_DECISION_NOTE_GRAPHEMES } from '#lib/moderation/schema';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useMessages } from '../messages.client.tsx';
import type { Choice } from './deeds.ts';
import classes from './desk.module.css';
import { KeyHint, KeysContext } from './key-hint.client.tsx';
import { commandOf, hasOwnKeys } from './keys.ts';

type Props = {
  /** What is asked: why not this comment, or these. */
  legend: string;
  /** Where the focus goes: to the reasons, or to the note that “another reason” needs. */
  startAt?: 'reasons' | 'note';
  onChoose: (rejection: Extract<Choice, { to: 'rejected' }>) => void;
  onCancel: () => void;
};

/** Asks why: one press on a reason rejects, with the note that was written before, if any. */
export function RejectForm({ legend, startAt = 'reasons', onChoose, onCancel }: Props) {
  const t = useMessages('desk');
  const common = useMessages('common');
  const settings = use(KeysContext);
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const [error, setError] = useState<'rejectNoteMissing' | 'rejectNoteTooLong' | null>(startAt === 'note' ? 'rejectNoteMissing' : null);

  function choose(reason: RejectionReason) {
    const wrong =
      reason === 'other' && isVisiblyEmpty(note)
        ? 'rejectNoteMissing'
        : countGraphemes(note.trim()) > MAX_DECISION_NOTE_GRAPHEMES
          ? 'rejectNoteTooLong'
          : null;
    setError(wrong);
    if (wrong) field.current?.focus();
    else onChoose({ to: 'rejected', reason, note });
  }

  /** A key here chooses a reason with the note that stands here, and does nothing else. */
  function press(event: KeyboardEvent) {
    // Escape inside an input method ends what is being composed.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) return onCancel();
    if (!(event.target instanceof HTMLButtonElement) || hasOwnKeys(event.target)) return;
    const command = commandOf(event.nativeEvent, settings);
    const reason = REJECTION_REASONS.find((one) => command === `reject:${one}`);
    if (command === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (reason) choose(reason);
  }

  return (
    <fieldset className={classes.why} onKeyDown={press}>
      <legend>{legend}</legend>
      <Stack gap="xs">
        <Group gap="xs">
          {REJECTION_REASONS.map((reason, index) => (
            <Button
              key={reason}
              size="compact-md"
              variant="default"
              // Where the press on "reject" leads.
              autoFocus={startAt === 'reasons' && index === 0}
              rightSection={<KeyHint command={`reject:${reason}`} />}
              onClick={() => choose(reason)}
            >
              {t('rejection', { reason: reason.replaceAll('-', '_') })}
            </Button>
          ))}
        </Group>
        <Textarea
          ref={field}
          label={t('rejectNote')}
          description={t('rejectNoteHint', { max: MAX_DECISION_NOTE_GRAPHEMES })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
          error={error && t(error, { max: MAX_DECISION_NOTE_GRAPHEMES })}
          errorProps={{ c: 'var(--mantine-color-lacquer-text)', role: 'alert' }}
          autoFocus={startAt === 'note'}
          autosize
          minRows={1}
        />
        <Group>
          <Button size="compact-md" variant="subtle" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </fieldset>
  );
}
