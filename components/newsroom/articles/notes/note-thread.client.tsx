'use client';

import { Badge, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Mentionable, NoteBoard, StoryNote, NoteWords as Words } from '#lib/articles/notes/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { type NoteAnswer, type NoteDeeds, unavailable } from './deeds.ts';
import { NoteForm } from './note-form.client.tsx';
import { NoteWords } from './note-words.client.tsx';
import classes from './notes.module.css';
import { useFailureWords } from './use-failure-words.ts';

type Props = {
  articleId: number;
  note: StoryNote;
  names: Readonly<Record<number, string>>;
  people: readonly Mentionable[];
  myId: number;
  /** Null for who may only read it. */
  deeds: NoteDeeds | null;
  onBoard: (board: NoteBoard) => void;
  /** How its passage stands in the text before us; null where there is none. */
  state?: 'found' | 'changed' | 'gone' | null;
  isActive?: boolean;
  onFocus?: () => void;
  onGoTo?: (() => void) | null;
  /** Puts the proposal into the text; null while that cannot be done. */
  onApply?: (() => void) | null;
  children?: ReactNode;
};

/** The last thing that was said in a thread. */
export const lastIn = ({ id, answers }: StoryNote): number => answers.at(-1)?.id ?? id;

/** A note with its answers, and what can be done with it. */
export function NoteThread({ articleId, note, names, people, myId, deeds, onBoard, ...rest }: Props) {
  const { state = null, isActive = false, onFocus, onGoTo, onApply, children } = rest;
  const t = useMessages('storyNotes');
  const inWords = useFailureWords();
  const [isAnswering, setIsAnswering] = useState(false);
  const opener = useFocusBack(isAnswering);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const { id: noteId, anchor, proposal, resolved } = note;

  async function run(asked: Promise<NoteAnswer>): Promise<NoteAnswer> {
    setError(null);
    const answer = await asked.catch(unavailable);
    if (answer.ok) onBoard(answer.value.board);
    return answer;
  }

  async function press(ask: () => Promise<NoteAnswer>) {
    // Whoever presses twice means it once.
    if (isBusy) return;
    setIsBusy(true);
    const answer = await run(ask());
    setIsBusy(false);
    if (!answer.ok) setError(inWords(answer));
  }

  const ownOf = ({ id, by, edits, isDeleted }: Words) =>
    deeds && by.id === myId && !isDeleted && !resolved
      ? {
          edit: (text: string) => run(deeds.edit({ articleId, noteId: id, edits, text })),
          remove: () => void press(() => deeds.remove({ articleId, noteId: id })),
        }
      : null;

  return (
    <article
      id={`note-${noteId}`}
      tabIndex={-1}
      className={classes.thread}
      data-active={isActive || undefined}
      aria-label={t('noteBy', { name: note.by.name })}
      onFocus={onFocus}
    >
      {children}
      {anchor.field !== 'body' && (
        <Text size="sm" fw={600} m={0}>
          {t('on', { field: anchor.field })}
        </Text>
      )}
      {anchor.exact !== '' && <blockquote className={classes.quote}>{anchor.exact}</blockquote>}
      {(note.isUnread || (!resolved && (state === 'changed' || state === 'gone'))) && (
        <Group gap="xs" mb={4}>
          {note.isUnread && (
            <Badge color="lacquer" radius="xs" tt="none">
              {t('new')}
            </Badge>
          )}
          {!resolved && state === 'changed' && <Text size="sm">{t('passageChanged')}</Text>}
          {!resolved && state === 'gone' && <Text size="sm">{t('passageGone')}</Text>}
        </Group>
      )}
      <NoteWords words={note} names={names} people={people} own={ownOf(note)} />
      {proposal !== null && (
        <div className={classes.proposal}>
          <Text size="sm" c="dimmed" m={0}>
            {t(proposal === '' ? 'proposesNothing' : 'proposes')}
          </Text>
          {proposal}
          {onApply !== undefined && !resolved && (
            <Group mt={4}>
              <Button size="compact-sm" variant="default" disabled={onApply === null} onClick={onApply ?? undefined}>
                {t('apply')}
              </Button>
            </Group>
          )}
        </div>
      )}
      {note.answers.length > 0 && (
        <ol className={classes.answers}>
          {note.answers.map((answer) => (
            <li key={answer.id}>
              <NoteWords words={answer} names={names} people={people} own={ownOf(answer)} />
            </li>
          ))}
        </ol>
      )}
      {resolved && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('resolvedBy', { name: resolved.by, time: shortTime(new Date(resolved.at)) })}
        </Text>
      )}
      {deeds && isAnswering && !resolved && (
        <NoteForm
          legend={t('answer')}
          label={t('answerField')}
          submit={t('sendAnswer')}
          people={people}
          send={(text) => run(deeds.answer({ articleId, noteId, text }))}
          onDone={() => setIsAnswering(false)}
          onCancel={() => setIsAnswering(false)}
        />
      )}
      <Group gap={6} mt={6}>
        {onGoTo && (
          <Button size="compact-sm" variant="default" onClick={onGoTo}>
            {t('goTo')}
          </Button>
        )}
        {deeds && !resolved && !isAnswering && (
          <Button ref={opener} size="compact-sm" variant="default" onClick={() => setIsAnswering(true)}>
            {t('answer')}
          </Button>
        )}
        {deeds && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isBusy}
            onClick={() => void press(() => deeds.resolve({ articleId, noteId, seen: lastIn(note), to: resolved ? 'open' : 'resolved' }))}
          >
            {t(resolved ? 'reopen' : 'resolve')}
          </Button>
        )}
      </Group>
      {error && (
        <Text role="alert" size="sm" mt={4} c="var(--mantine-color-lacquer-text)">
          {error}
        </Text>
      )}
    </article>
  );
}
