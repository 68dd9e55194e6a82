'use client';

import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { type Named, withTokens } from '#lib/articles/notes/mentions';
import { MAX_NOTE_GRAPHEMES } from '#lib/articles/notes/schema';
import type { Mentionable } from '#lib/articles/notes/view';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { useMessages } from '../../messages.client.tsx';
import { type NoteAnswer, unavailable } from './deeds.ts';
import { MentionField } from './mention-field.client.tsx';
import { useFailureWords } from './use-failure-words.ts';

type Props = {
  legend: string;
  label: string;
  submit: string;
  /** What the field begins with, names written out. */
  initial?: string;
  people: readonly Mentionable[];
  /** Who is named in it already. */
  named?: readonly Named[];
  /** Whether it may be sent without a word. */
  mayBeEmpty?: boolean;
  send: (text: string) => Promise<NoteAnswer>;
  onDone: (noteId: number) => void;
  onCancel: () => void;
  children?: ReactNode;
};

/** Where a note or an answer is written. What was typed stays until it is kept. */
export function NoteForm({
  legend,
  label,
  submit,
  initial = '',
  people,
  named = [],
  mayBeEmpty = false,
  send,
  onDone,
  onCancel,
  children,
}: Props) {
  const t = useMessages('storyNotes');
  const common = useMessages('common');
  const inWords = useFailureWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(initial);
  const [chosen, setChosen] = useState<readonly Named[]>(named);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => field.current?.focus(), []);

  async function submitText() {
    if (isBusy) return;
    if (isVisiblyEmpty(text) && !mayBeEmpty) return setError(t('empty'));
    if (countGraphemes(text.trim()) > MAX_NOTE_GRAPHEMES) return setError(t('invalid', { max: MAX_NOTE_GRAPHEMES }));
    setIsBusy(true);
    setError(null);
    const answer = await send(withTokens(text, [...people, ...chosen])).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) onDone(answer.value.noteId);
    else setError(inWords(answer));
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    void submitText();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void submitText();
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={legend} noValidate>
      <Stack gap="xs">
        <MentionField
          fieldRef={field}
          label={label}
          text={text}
          onChange={setText}
          people={people}
          onChosen={(person) => setChosen((before) => [...before, person])}
          error={error}
        />
        {children}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isBusy}>
            {submit}
          </Button>
          <Button size="xs" variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
