import { Extension } from '@tiptap/core';
import { type EditorState, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The menu that a slash at the beginning of an empty paragraph opens: what was typed behind it, and where the paragraph is. */
export type Slash = { typed: string; from: number; to: number };

/** Keys the menu takes while it is open. True: the key is used up. */
export type SlashKey = 'ArrowUp' | 'ArrowDown' | 'Enter' | 'Tab' | 'Escape';

/** Between the editor and the list that is drawn outside of it. */
export type SlashStore = {
  subscribe: (listener: () => void) => () => void;
  slash: () => Slash | null;
  close: () => void;
  /** Who draws the list says what keys do. */
  onKey: (handle: ((key: SlashKey) => boolean) | null) => void;
};

const KEYS: readonly string[] = ['ArrowUp', 'ArrowDown', 'Enter', 'Tab', 'Escape'] satisfies SlashKey[];
const isSlashKey = (key: string): key is SlashKey => KEYS.includes(key);

/** The paragraph of the first level with the caret at its end, when it holds nothing but a slash and a few words. */
export function slashIn({ selection }: EditorState): Slash | null {
  const { $from, empty } = selection;
  if (!empty || $from.depth !== 1 || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size)
    return null;
  const match = /^\/([^/]{0,30})$/.exec($from.parent.textContent);
  return match && { typed: match[1] ?? '', from: $from.start(), to: $from.end() };
}

/** Whether the slash was typed just now: the paragraph was there and empty. */
const wasEmpty = ({ doc }: EditorState, from: number): boolean =>
  from <= doc.content.size && doc.resolve(from).parent.isTextblock && doc.resolve(from).parent.content.size === 0;

/**
 * Opens the menu for a slash and follows what is typed behind it. While an input method is composing it opens nothing and leaves it
 * every key: what is on its way may become another letter.
 */
export function makeSlashMenu(): { extension: Extension; store: SlashStore } {
  let slash: Slash | null = null;
  let handleKey: ((key: SlashKey) => boolean) | null = null;
  const listeners = new Set<() => void>();

  function set(next: Slash | null): void {
    if (next === slash || (next && slash && next.typed === slash.typed && next.from === slash.from)) return;
    slash = next;
    for (const listener of listeners) listener();
  }

  function follow(view: EditorView, before: EditorState): void {
    const found = view.hasFocus() ? slashIn(view.state) : null;
    if (slash || !found) {
      set(found && slash?.from === found.from ? found : null);
      return;
    }
    const isTyped = before.doc !== view.state.doc && found.typed === '' && wasEmpty(before, found.from);
    if (isTyped && !view.composing) set(found);
  }

  const extension = Extension.create({
    name: 'slashMenu',
    // Before the keys of paragraphs and tables.
    priority: 1_000,
    addProseMirrorPlugins: () => [
      new Plugin({
        view: () => ({ update: follow, destroy: () => set(null) }),
        props: {
          handleKeyDown(view, event) {
            if (!slash || view.composing || event.isComposing || !isSlashKey(event.key)) return false;
            if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
            return handleKey?.(event.key) ?? false;
          },
          handleDOMEvents: {
            blur: () => {
              set(null);
              return false;
            },
          },
        },
      }),
    ],
  });

  const store: SlashStore = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    slash: () => slash,
    close: () => set(null),
    onKey(handle) {
      handleKey = handle;
    },
  };
  return { extension, store };
}
