import type { Editor } from '@tiptap/core';
import { insertBlock } from './insert-block.ts';
import { emptyTable } from './table-nodes.ts';

/** Puts a table of three by three where the caret is; the caret goes into its first cell. */
export function insertTable(editor: Editor): void {
  const { $to } = editor.state.selection;
  const isEmpty = $to.depth > 0 && $to.node(1).content.size === 0;
  const at = $to.depth === 0 ? $to.pos : isEmpty ? $to.before(1) : $to.after(1);
  insertBlock(editor, emptyTable(3, 3));
  // Past the beginnings of table, row, cell and paragraph.
  editor.commands.setTextSelection(at + 4);
}
