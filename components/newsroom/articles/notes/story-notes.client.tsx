'use client';

import { Button, Group, Text, Title } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react';
import type { Named } from '#lib/articles/notes/mentions';
import type { Mentionable, NoteBoard, StoryNote } from '#lib/articles/notes/view';
import { useMessages } from '../../messages.client.tsx';
import type { DraftDesk } from '../draft-desk.ts';
import type { EditorForm } from '../editor-form.ts';
import type { NoteDeeds } from './deeds.ts';
import { NewNote } from './new-note.client.tsx';
import { NoteBubble } from './note-bubble.client.tsx';
import { changeMarks, goToPassage, marksIn, replacePassage } from './note-marks.ts';
import { lastIn, NoteThread } from './note-thread.client.tsx';
import classes from './notes.module.css';
import { useNoteBoard } from './use-note-board.ts';
import { type Selected, selectedIn, useNoteMarks } from './use-note-marks.ts';

/** What the panel of notes begins with. */
export type StoryNotesData = { board: NoteBoard; people: readonly Mentionable[]; me: Named; deeds: NoteDeeds };

type Props = {
  articleId: number;
  data: StoryNotesData;
  editor: Editor | null;
  desk: DraftDesk;
  form: EditorForm;
  /** The version of the draft on which one is working. */
  version: number;
};

/** What the newsroom says to itself about a story, beside its text. No reader ever sees it. */
export function StoryNotes({ articleId, data, editor, desk, form, version }: Props) {
  const t = useMessages('storyNotes');
  const { people, me, deeds } = data;
  const [said, setSaid] = useState('');
  const onOthers = useCallback((names: string[]) => setSaid(t('othersWrote', { names: names.join(', ') })), [t]);
  const { board, take } = useNoteBoard({ articleId, initial: data.board, myId: me.id, onOthers });
  const [readIds, setReadIds] = useState<Readonly<Record<number, number>>>({});
  const [activeId, setActiveId] = useState<number | null>(null);
  const [soughtId, setSoughtId] = useState<number | null>(null);
  const [writing, setWriting] = useState<{ passage: Selected | null } | null>(null);
  const seen = useNoteMarks(editor, board.notes, activeId, onKeys);

  const notes = board.notes.map((note) => (lastIn(note) <= (readIds[note.id] ?? 0) ? { ...note, isUnread: false } : note));
  const open = notes.filter(({ resolved }) => !resolved);
  const resolved = notes.filter((note) => note.resolved);
  const place = ({ id, anchor }: StoryNote) => (anchor.field === 'body' ? seen.order.indexOf(id) : -1);
  // What is about the story as a whole or its head comes first, then passages as they stand, then those that are no longer there.
  const rank = (note: StoryNote) => (note.anchor.field === 'body' && place(note) === -1 ? open.length : place(note));
  open.sort((a, b) => rank(a) - rank(b) || a.id - b.id);

  function pend(passage: Selected | null) {
    if (editor && !editor.isDestroyed) changeMarks(editor.view, { pending: passage });
  }
  function begin() {
    const passage = selectedIn(editor);
    setSaid('');
    setWriting({ passage });
    pend(passage);
  }
  function endWriting() {
    setWriting(null);
    pend(null);
  }
  function see(id: number) {
    setActiveId(id);
    setSoughtId(id);
  }
  function onKeys() {
    // What is drawn comes a moment later than the caret.
    const touched = editor && selectedIn(editor) === null ? marksIn(editor.state)?.touchedId : null;
    if (typeof touched !== 'number') begin();
    else see(touched);
  }
  function activate(note: StoryNote) {
    setActiveId(note.id);
    if (!note.isUnread) return;
    const upTo = lastIn(note);
    setReadIds((before) => ({ ...before, [note.id]: upTo }));
    void deeds.read({ noteId: note.id, upTo }).catch(() => {});
  }
  function toText(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !editor) return;
    event.preventDefault();
    if (activeId === null || !goToPassage(editor.view, activeId)) editor.commands.focus();
  }

  // The address a mail or the inbox leads to names a note.
  useEffect(() => {
    const id = Number(new URLSearchParams(window.location.search).get('note'));
    if (id > 0) {
      setActiveId(id);
      setSoughtId(id);
    }
  }, []);
  // Brings a thread into sight, with the keyboard, once it stands on the page.
  useEffect(() => {
    const thread = soughtId === null ? null : document.getElementById(`note-${soughtId}`);
    if (!thread || !board.notes.some(({ id }) => id === soughtId)) return;
    thread.closest('details')?.setAttribute('open', '');
    thread.focus();
    setSoughtId(null);
  }, [soughtId, board]);

  function stateOf({ id, anchor, resolved: isOver }: StoryNote) {
    if (isOver || anchor.field === 'story') return null;
    if (anchor.field === 'body') return editor ? (seen.states.get(id) ?? null) : null;
    return form[anchor.field] === anchor.exact ? ('found' as const) : ('changed' as const);
  }
  function applied(note: StoryNote): (() => void) | null {
    const { anchor, proposal } = note;
    if (proposal === null || stateOf(note) !== 'found' || !editor?.isEditable) return null;
    return () => {
      if (anchor.field === 'title') desk.setTitle(proposal);
      else if (anchor.field === 'lead') desk.set({ lead: proposal });
      else if (!replacePassage(editor.view, note.id, proposal)) return setSaid(t('notApplied'));
      setSaid(t('applied'));
    };
  }

  const threadOf = (note: StoryNote) => (
    <li key={note.id}>
      <NoteThread
        articleId={articleId}
        note={note}
        names={board.names}
        people={people}
        myId={me.id}
        deeds={deeds}
        onBoard={take}
        state={stateOf(note)}
        isActive={note.id === activeId}
        onFocus={() => activate(note)}
        onGoTo={editor && place(note) !== -1 ? () => goToPassage(editor.view, note.id) : null}
        onApply={applied(note)}
      />
    </li>
  );

  return (
    <section id="story-notes" aria-labelledby="story-notes-title" onKeyDown={toText}>
      {editor && <NoteBubble editor={editor} touchedId={seen.touchedId} onWrite={begin} onSee={see} />}
      <Group justify="space-between" mb="xs">
        <Title order={2} id="story-notes-title">
          {t('title', { count: open.length })}
        </Title>
        {!writing && (
          <Button size="xs" variant="default" onClick={begin}>
            {t('newNote')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t('lead')}
      </Text>
      <Text size="sm" role="status">
        {said}
      </Text>
      {writing && (
        <NewNote
          key={writing.passage ? `${writing.passage.from}-${writing.passage.to}` : 'story'}
          passage={writing.passage}
          fields={form}
          people={people}
          send={async (note) => {
            const answer = await deeds.write({ articleId, version, ...note });
            if (answer.ok) take(answer.value.board);
            return answer;
          }}
          onDone={(id) => {
            endWriting();
            setSaid(t('saved'));
            see(id);
          }}
          onCancel={() => {
            endWriting();
            editor?.commands.focus();
          }}
        />
      )}
      <ol className={classes.list}>{open.map(threadOf)}</ol>
      {resolved.length > 0 && (
        <details className={classes.resolved}>
          <summary>{t('resolved', { count: resolved.length })}</summary>
          <ol className={classes.list}>{resolved.map(threadOf)}</ol>
        </details>
      )}
    </section>
  );
}
