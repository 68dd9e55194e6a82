'use client';

import { useState } from 'react';
import { MAX_STAFF_NOTE_GRAPHEMES } from '#lib/moderation/notes/schema';
import type { StaffNote } from '#lib/moderation/notes/view';
import { countGraphemes } from '#lib/vietnamese/clean-text';
import { useMessages } from '../messages.client.tsx';
import type { CardDeeds } from './card-deeds.ts';
import { TextForm } from './card-text-form.client.tsx';
import { FAILURES, unavailable } from './deeds.ts';

type Props = {
  commentId: number;
  version: number;
  escalate: CardDeeds['escalate'];
  onEscalated: (note: StaffNote) => void;
  onClose: () => void;
};

/** Asks for a second opinion, with a question if there is one. */
export function EscalateForm({ commentId, version, escalate, onEscalated, onClose }: Props) {
  const t = useMessages('deskCard');
  const desk = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function save(note: string) {
    if (countGraphemes(note.trim()) > MAX_STAFF_NOTE_GRAPHEMES) return setError(t('tooLong', { max: MAX_STAFF_NOTE_GRAPHEMES }));
    setIsBusy(true);
    const answer = await escalate({ commentId, version, note }).catch(unavailable);
    setIsBusy(false);
    if (answer.ok) onEscalated(answer.value);
    else setError(desk(answer.code === 'conflict' ? 'changed' : FAILURES[answer.code]));
  }

  return (
    <TextForm
      legend={t('escalate')}
      label={t('escalateText')}
      hint={t('escalateHint', { max: MAX_STAFF_NOTE_GRAPHEMES })}
      submit={t('escalateSave')}
      isBusy={isBusy}
      error={error}
      onSubmit={(text) => void save(text)}
      onCancel={onClose}
    />
  );
}
