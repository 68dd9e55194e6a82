'use client';

import { Alert, Anchor, Button, Group, Text, Title } from '@mantine/core';
import Link from 'next/link';
import { useState } from 'react';
import { ruleWord } from '#lib/comments/screening/rule';
import type { NoteDecision } from '#lib/reader-notes/status';
import type { NoteCard as Note } from '#lib/reader-notes/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { CorrectionForm } from './correction-form.client.tsx';
import classes from './corrections.module.css';
import { type CorrectionDeeds, FAILURES } from './deeds.ts';

type Props = {
  note: Note;
  /** Null for who may only look on. */
  decideNote: CorrectionDeeds['decideNote'] | null;
  /** On the desk a note says which story it is about. */
  showsStory?: boolean;
  headingOrder: 2 | 3;
  onDecided?: () => void;
};

type Outcome = { tone: 'done' | 'wrong'; text: string; isFinal: boolean };

/** One reader's note: what stands there, what should, and what an editor can do about it. */
export function NoteCard({ note, decideNote, showsStory = false, headingOrder, onDecided }: Props) {
  const t = useMessages('corrections');
  const desk = useMessages('desk');
  const [isBusy, setIsBusy] = useState(false);
  const [isCorrecting, setIsCorrecting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isOpen = !outcome?.isFinal;
  const opener = useFocusBack(isCorrecting);
  // Its buttons are gone once it is decided; the next note is one step on.
  const card = useFocusBack(isOpen);

  async function settle(decide: CorrectionDeeds['decideNote'], to: NoteDecision, correction?: string) {
    setIsBusy(true);
    const answer = await decide({ noteId: note.id, version: note.version, to, ...(correction !== undefined && { correction }) }).catch(
      () => ({ ok: false, code: 'unavailable' }) as const,
    );
    setIsBusy(false);
    if (answer.ok) {
      setOutcome({ tone: 'done', text: t(to === 'accepted' ? 'accepted' : 'dismissed'), isFinal: true });
      onDecided?.();
    } else if (answer.code === 'conflict') {
      const text = t('conflict', { status: answer.status, name: answer.by ?? '', time: shortTime(new Date(answer.at)) });
      setOutcome({ tone: 'wrong', text, isFinal: true });
    } else setOutcome({ tone: 'wrong', text: t(FAILURES[answer.code]), isFinal: false });
  }

  const { story, passage, proposal } = note;
  return (
    <article ref={card} tabIndex={-1} className={classes.note} aria-labelledby={`note-${note.id}`} data-decided={!isOpen || undefined}>
      <Title order={headingOrder} size="h3" id={`note-${note.id}`}>
        {showsStory ? t('noteOn', { title: story.title }) : <bdi>{note.name || t('unnamed')}</bdi>}
      </Title>
      <Text size="sm" c="dimmed" component="p">
        {showsStory && (
          <>
            <bdi>{note.name || t('unnamed')}</bdi> ·{' '}
          </>
        )}
        <time dateTime={note.createdAt}>{t('sentAt', { time: shortTime(new Date(note.createdAt)) })}</time>
        {note.contact && (
          <>
            {' · '}
            <Anchor href={`mailto:${note.contact}`} underline="always" inherit>
              {note.contact}
            </Anchor>
          </>
        )}
      </Text>
      <dl className={classes.words}>
        <dt>{t('inStory')}</dt>
        <dd dir="auto">{passage}</dd>
        <dt>{t('proposed')}</dt>
        <dd dir="auto">{proposal}</dd>
      </dl>
      {note.reasons.length > 0 && (
        <ul className={classes.reasons} aria-label={t('reasons')}>
          {note.reasons.map(({ rule, detail }) => (
            <li key={rule}>{desk('reason', { rule: ruleWord(rule), detail, seconds: Number(detail) || 0 })}</li>
          ))}
        </ul>
      )}
      <div role="status">
        {outcome && (
          <Alert color={outcome.tone === 'done' ? 'gray' : 'lacquer'} variant="outline" p="xs">
            {outcome.text}
          </Alert>
        )}
      </div>
      {isOpen && isCorrecting && decideNote && (
        <CorrectionForm
          initial={t('correctionDraft', { passage, proposal })}
          submitLabel={t('acceptCorrecting')}
          isBusy={isBusy}
          error={null}
          onSubmit={(text) => void settle(decideNote, 'accepted', text)}
          onCancel={() => setIsCorrecting(false)}
        />
      )}
      <Group gap="xs" mt="xs">
        {isOpen && decideNote && !isCorrecting && (
          <>
            <Button size="compact-md" variant="default" disabled={isBusy} onClick={() => void settle(decideNote, 'accepted')}>
              {t('accept')}
            </Button>
            {story.path && (
              <Button ref={opener} size="compact-md" variant="default" disabled={isBusy} onClick={() => setIsCorrecting(true)}>
                {t('acceptCorrecting')}
              </Button>
            )}
            <Button size="compact-md" variant="default" disabled={isBusy} onClick={() => void settle(decideNote, 'dismissed')}>
              {t('dismiss')}
            </Button>
          </>
        )}
        {showsStory && (
          <Anchor component={Link} href={`/newsroom/articles/${story.id}`} size="sm">
            {t('editStory')}
          </Anchor>
        )}
        {showsStory && story.path && (
          <Anchor href={story.path} target="_blank" size="sm">
            {t('viewStory')}
          </Anchor>
        )}
      </Group>
    </article>
  );
}
