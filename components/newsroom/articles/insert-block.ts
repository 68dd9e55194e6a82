import type { Editor, JSONContent } from '@tiptap/core';

/** Puts a block after the block with the caret, or in its place when that is empty, and a paragraph to write on in. */
export function insertBlock(editor: Editor, block: JSONContent): boolean {
  const { $to, to } = editor.state.selection;
  const inBlock = $to.depth > 0;
  const isEmpty = inBlock && $to.node(1).content.size === 0;
  const end = inBlock ? $to.after(1) : to;
  const place = { from: isEmpty ? $to.before(1) : end, to: end };
  return editor
    .chain()
    .insertContentAt(place, [block, { type: 'paragraph' }])
    .focus()
    .run();
}
