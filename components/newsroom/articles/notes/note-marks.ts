import { keydownHandler } from '@tiptap/pm/keymap';
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { type MarkedNote, movePlaces, type NotePlaces, placeNotes } from './note-places.ts';

type Range = { from: number; to: number };

type MarksState = {
  notes: readonly MarkedNote[];
  places: NotePlaces;
  /** The note that is being looked at. */
  activeId: number | null;
  /** The passage for which a note is being written. */
  pending: Range | null;
  /** The note in whose passage the caret was put. */
  touchedId: number | null;
  shown: DecorationSet;
};

type Change = Partial<Pick<MarksState, 'notes' | 'activeId' | 'pending'>>;

const key = new PluginKey<MarksState>('storyNotes');

/** The keys that lead from the text to its notes: a note on what is selected, or the one in whose passage the caret is. */
export const NOTE_KEYS = 'Mod-Alt-m';

export const marksIn = (state: EditorState): MarksState | undefined => key.getState(state);

/**
 * Marks the passages of notes in the text while it is written. The marks are drawn over the document and are no part of it: nothing of
 * them is saved, copied or shown to readers.
 * @param classes how a mark looks
 * @param on hears of every change, and of the keys that lead to the notes
 */
export function noteMarks(
  classes: { mark: string; pending: string },
  on: { change: (state: EditorState) => void; keys: () => void },
): Plugin<MarksState> {
  const draw = (doc: EditorState['doc'], { places, activeId, pending }: Omit<MarksState, 'shown'>): DecorationSet => {
    const marks = [...places].flatMap(([id, place]) => {
      if (place.state === 'gone') return [];
      const attributes = { nodeName: 'mark', class: classes.mark, 'data-note': String(id), 'data-state': place.state };
      return [Decoration.inline(place.from, place.to, id === activeId ? { ...attributes, 'data-active': '' } : attributes)];
    });
    const writing = pending ? [Decoration.inline(pending.from, pending.to, { class: classes.pending })] : [];
    return DecorationSet.create(doc, [...marks, ...writing]);
  };
  return new Plugin<MarksState>({
    key,
    state: {
      init: () => ({ notes: [], places: new Map(), activeId: null, pending: null, touchedId: null, shown: DecorationSet.empty }),
      apply(transaction, before, _old, state) {
        const change = transaction.getMeta(key) as Change | undefined;
        let next: MarksState = change ? { ...before, ...change } : before;
        if (transaction.docChanged) {
          const pending = next.pending && moved(next.pending, transaction.mapping);
          next = { ...next, places: movePlaces(transaction, next.notes, next.places), pending, touchedId: null };
        } else if (transaction.selectionSet) next = { ...next, touchedId: noteAt(state, next.places) };
        if (change?.notes) next = { ...next, places: placeNotes(transaction.doc, next.notes, next.places) };
        // Where the caret is changes nothing that is seen.
        const isRedrawn = transaction.docChanged || change !== undefined;
        return isRedrawn ? { ...next, shown: draw(transaction.doc, next) } : next;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.shown,
      handleKeyDown: keydownHandler({
        [NOTE_KEYS]: () => {
          on.keys();
          return true;
        },
      }),
    },
    view: () => ({ update: (view) => on.change(view.state) }),
  });
}

/** Says which notes there are, which one is looked at, or for which passage one is written. */
export function changeMarks(view: EditorView, change: Change): void {
  view.dispatch(view.state.tr.setMeta(key, change).setMeta('addToHistory', false));
}

/** Puts the caret into a note's passage and brings it into sight; answers whether there is one. */
export function goToPassage(view: EditorView, id: number): boolean {
  const place = marksIn(view.state)?.places.get(id);
  if (!place || place.state === 'gone') return false;
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, place.from)).scrollIntoView());
  view.focus();
  return true;
}

/** Puts other words in a passage's place, as if they were typed; answers whether it could: the passage is as it was quoted, and one may write. */
export function replacePassage(view: EditorView, id: number, words: string): boolean {
  const place = marksIn(view.state)?.places.get(id);
  if (place?.state !== 'found' || !view.editable) return false;
  const { tr } = view.state;
  view.dispatch((words === '' ? tr.delete(place.from, place.to) : tr.insertText(words, place.from, place.to)).scrollIntoView());
  return true;
}

/** The note in whose passage the caret is; of several the one whose passage is the shortest. */
export function noteAt({ selection }: EditorState, places: NotePlaces): number | null {
  let [found, shortest]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const [id, place] of places) {
    if (place.state === 'gone' || selection.from < place.from || selection.to > place.to || place.to - place.from >= shortest) continue;
    [found, shortest] = [id, place.to - place.from];
  }
  return found;
}

function moved({ from, to }: Range, mapping: { map: (at: number, side: number) => number }): Range | null {
  const now = { from: mapping.map(from, 1), to: mapping.map(to, -1) };
  return now.from < now.to ? now : null;
}
