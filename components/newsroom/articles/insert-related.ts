import type { Editor } from '@tiptap/core';
import { insertBlock } from './insert-block.ts';

/** Puts an empty box for related stories where the caret is; the next keys look for its first story. */
export function insertRelated(editor: Editor): void {
  const { view } = editor;
  const before = new Set(view.dom.querySelectorAll(BOX));
  insertBlock(editor, { type: 'related' });
  // The box is drawn by React, a moment later.
  requestAnimationFrame(() => {
    const box = [...view.dom.querySelectorAll(BOX)].find((one) => !before.has(one));
    box?.querySelector<HTMLInputElement>('[data-find-story]')?.focus();
  });
}

const BOX = '.node-related';
