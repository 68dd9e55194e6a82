'use client';

import { Button, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { SavedCorrection } from '#lib/articles/corrections/view';
import type { NoteCard as Note } from '#lib/reader-notes/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { CorrectionForm } from './correction-form.client.tsx';
import classes from './corrections.module.css';
import { type CorrectionDeeds, FAILURES } from './deeds.ts';
import { NoteCard } from './note-card.client.tsx';

type Props = {
  articleId: number;
  /** Only a story that readers have can be corrected before them. */
  isPublished: boolean;
  corrections: readonly SavedCorrection[];
  notes: readonly Note[];
  /** Null for who may only look on. */
  deeds: CorrectionDeeds | null;
};

/** On the page of an article: what readers were told was wrong, and what they think is. */
export function StoryCorrections({ articleId, isPublished, corrections, notes, deeds }: Props) {
  const t = useMessages('corrections');
  const router = useRouter();
  const [isWriting, setIsWriting] = useState(false);
  const opener = useFocusBack(isWriting);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  async function add({ addCorrection }: CorrectionDeeds, text: string) {
    setIsBusy(true);
    const answer = await addCorrection({ articleId, text }).catch(() => ({ ok: false, code: 'unavailable' }) as const);
    setIsBusy(false);
    setError(answer.ok ? null : t(FAILURES[answer.code]));
    if (!answer.ok) return;
    setIsWriting(false);
    setSaid(t('correctionAdded'));
    router.refresh();
  }

  const mayAdd = deeds !== null && isPublished;
  if (corrections.length === 0 && notes.length === 0 && !mayAdd) return null;
  return (
    <Stack gap="sm">
      {notes.length > 0 && (
        <section>
          <Title order={2}>{t('notes', { count: notes.length })}</Title>
          <ol className={classes.list}>
            {notes.map((note) => (
              <li key={note.id}>
                <NoteCard note={note} decideNote={deeds?.decideNote ?? null} headingOrder={3} onDecided={router.refresh} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <Title order={2}>{t('corrections')}</Title>
      <Text size="sm" c="dimmed">
        {t('correctionsLead')}
      </Text>
      {corrections.length > 0 && (
        <ul className={classes.past}>
          {corrections.map(({ id, text, correctedAt, by }) => (
            <li key={id}>
              {text}
              <Text size="sm" c="dimmed" component="p">
                {t('correctionBy', { time: shortTime(new Date(correctedAt)), name: by })}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Text size="sm" role="status">
        {said}
      </Text>
      {mayAdd &&
        (isWriting ? (
          <CorrectionForm
            initial=""
            submitLabel={t('publishCorrection')}
            isBusy={isBusy}
            error={error}
            onSubmit={(text) => void add(deeds, text)}
            onCancel={() => setIsWriting(false)}
          />
        ) : (
          <Button
            ref={opener}
            variant="default"
            onClick={() => {
              setError(null);
              setSaid('');
              setIsWriting(true);
            }}
          >
            {t('addCorrection')}
          </Button>
        ))}
    </Stack>
  );
}
