'use client';

import { Text } from '@mantine/core';
import { useState } from 'react';
import { MAX_STAFF_NOTE_GRAPHEMES } from '#lib/moderation/notes/schema';
import type { StaffNote } from '#lib/moderation/notes/view';
import { countGraphemes, isVisiblyEmpty } from '#lib/vietnamese/clean-text';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import classes from './card-panels.module.css';
import { TextForm } from './card-text-form.client.tsx';
import { FAILURES, unavailable } from './deeds.ts';

/** What the newsroom said to itself about a comment, oldest first. */
export function Notes({ notes }: { notes: readonly StaffNote[] }) {
  const t = useMessages('deskCard');
  if (notes.length === 0) return null;
  return (
    <section className={classes.notes} aria-label={t('notes')}>
      <ul>
        {notes.map(({ id, kind, text, by, at }) => (
          <li key={id}>
            <Text size="sm" c="dimmed" component="p">
              {kind === 'escalation' ? t('isEscalated', { name: by }) : by}, <time dateTime={at}>{shortTime(new Date(at))}</time>
            </Text>
            {text && (
              <p className={classes.noteText} dir="auto">
                {text}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type FormProps = {
  commentId: number;
  noteComment: CardDeeds['noteComment'];
  onNoted: (note: StaffNote) => void;
  onClose: () => void;
};

/** A new note. */
export function NoteForm({ commentId, noteComment, onNoted, onClose }: FormProps) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(text: string) {
    if (isVisiblyEmpty(text)) return setError(t('noteMissing'));
    if (countGraphemes(text.trim()) > MAX_STAFF_NOTE_GRAPHEMES) return setError(t('tooLong', { max: MAX_STAFF_NOTE_GRAPHEMES }));
    setIsBusy(true);
    const answer = await noteComment({ commentId, text }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) onNoted(answer.value);
    else setError(desk(FAILURES[answer.code]));
  }

  return (
    <TextForm
      legend={t('note')}
      label={t('noteText')}
      hint={t('noteHint', { max: MAX_STAFF_NOTE_GRAPHEMES })}
      submit={t('noteSave')}
      isBusy={isBusy}
      error={error}
      onSubmit={(text) => void save(text)}
      onCancel={onClose}
    />
  );
}
