import { type Editor, type JSONContent, Node } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';

// The library for tables comes with the editor (`prosemirror-tables`); these are our nodes for it. No cell is merged, none has
// a width: the library needs the attributes, the newsroom does not keep them.

const ROLES: Record<string, string> = { table: 'table', tableRow: 'row', tableCell: 'cell', tableHeader: 'header_cell' };

/** Attributes with one value only, whatever was pasted. */
const fixed = (value: unknown) => ({ default: value, rendered: false, parseHTML: () => value });
const cellAttributes = () => ({ colspan: fixed(1), rowspan: fixed(1), colwidth: fixed(null) });

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => (ROLES[name] ? { tableRole: ROLES[name] } : {}),
  addAttributes: () => ({ caption: { default: '', rendered: false, parseHTML: ({ dataset }) => dataset.caption ?? '' } }),
  // In a table from elsewhere a caption would become a cell, and a list or a heading in a cell would break the table apart:
  // the first is left out, of the others the words are kept.
  parseHTML: () => [
    { tag: 'table' },
    { tag: 'caption', ignore: true },
    { tag: ':is(td, th) :is(ul, ol, li, blockquote, h1, h2, h3, h4, h5, h6)', skip: true, priority: 100 },
  ],
  renderHTML: ({ node }) => ['table', { 'data-caption': node.attrs.caption }, ['tbody', 0]],
  addKeyboardShortcuts() {
    const move = (direction: -1 | 1) => () =>
      this.editor.commands.command(({ state, dispatch }) => goToNextCell(direction)(state, dispatch));
    return { Tab: move(1), 'Shift-Tab': move(-1) };
  },
  addProseMirrorPlugins: () => [tableEditing()],
});

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
});

export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph+',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
});

export const TABLE_NODES = [Table, TableRow, TableCell, TableHeader];

/** An empty table whose first row are headers. */
export function emptyTable(rows: number, columns: number): JSONContent {
  const row = (type: string): JSONContent => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  });
  return { type: 'table', content: Array.from({ length: rows }, (_, index) => row(index === 0 ? 'tableHeader' : 'tableCell')) };
}

/** Does one of the library's commands where the caret is; the caret stays, and so does the focus. */
export const runOnTable = (editor: Editor, command: Command): boolean =>
  editor.commands.command(({ state, dispatch }) => command(state, dispatch));
