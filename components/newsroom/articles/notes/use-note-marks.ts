import type { EditorState } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { TextQuote } from '#lib/articles/notes/anchors/text-quote';
import type { StoryNote } from '#lib/articles/notes/view';
import { changeMarks, marksIn, noteMarks } from './note-marks.ts';
import { type NotePlace, quoteAt } from './note-places.ts';
import classes from './notes.module.css';

/** What the panel knows of the marks in the text. */
export type MarksSeen = {
  /** How each note's passage stands. */
  states: ReadonlyMap<number, NotePlace['state']>;
  /** Notes in the order of their passages. */
  order: readonly number[];
  /** The note in whose passage the caret was put. */
  touchedId: number | null;
};

/** A passage for which a note is to be written. */
export type Selected = { quote: TextQuote; from: number; to: number };

const NOTHING: MarksSeen = { states: new Map(), order: [], touchedId: null };
const BETWEEN_LOOKS_MS = 250;

/**
 * Draws the passages of open notes into the text while it is written.
 * @param onKeys is called for the keys that lead from the text to its notes
 */
export function useNoteMarks(editor: Editor | null, notes: readonly StoryNote[], activeId: number | null, onKeys: () => void): MarksSeen {
  const [seen, setSeen] = useState(NOTHING);
  const keys = useRef(onKeys);
  keys.current = onKeys;

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    let [last, timer] = ['', 0];
    // The panel is drawn anew when something in it changes, not with every letter.
    const look = (state: EditorState) => {
      const next = seenIn(state);
      const now = JSON.stringify([[...next.states], next.order, next.touchedId]);
      if (now === last) return;
      last = now;
      setSeen(next);
    };
    const plugin = noteMarks(
      { mark: classes.mark ?? '', pending: classes.pending ?? '' },
      {
        keys: () => keys.current(),
        change: () => {
          window.clearTimeout(timer);
          timer = window.setTimeout(() => !editor.isDestroyed && look(editor.state), BETWEEN_LOOKS_MS);
        },
      },
    );
    editor.registerPlugin(plugin);
    return () => {
      window.clearTimeout(timer);
      if (!editor.isDestroyed && plugin.spec.key) editor.unregisterPlugin(plugin.spec.key);
    };
  }, [editor]);

  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const open = notes.filter(({ anchor, resolved }) => anchor.field === 'body' && resolved === null);
    const marked = open.map(({ id, anchor: { field: _, ...quote } }) => ({ id, quote }));
    // A word that is being put together from several keys must not be drawn anew.
    const draw = () => changeMarks(editor.view, { notes: marked, activeId });
    if (!editor.view.composing) return draw();
    const { dom } = editor.view;
    dom.addEventListener('compositionend', draw, { once: true });
    return () => dom.removeEventListener('compositionend', draw);
  }, [editor, notes, activeId]);

  return seen;
}

/** What is selected in the text; null when nothing is. */
export function selectedIn(editor: Editor | null): Selected | null {
  if (!editor || editor.isDestroyed || editor.state.selection.empty) return null;
  const { from, to } = editor.state.selection;
  return quoteAt(editor.state.doc, from, to);
}

function seenIn(state: EditorState): MarksSeen {
  const marks = marksIn(state);
  if (!marks) return NOTHING;
  const placed = [...marks.places].flatMap(([id, place]) => (place.state === 'gone' ? [] : [{ id, from: place.from }]));
  return {
    states: new Map([...marks.places].map(([id, place]) => [id, place.state])),
    order: placed.sort((a, b) => a.from - b.from).map(({ id }) => id),
    touchedId: marks.touchedId,
  };
}
