import type { CellLines, Line, TableLine } from './line.ts';
import { findAll, type Tree, textOf } from './tree.ts';

const MOST_COLUMNS = 100;
const isCell = (one: Tree | string): one is Tree => typeof one !== 'string' && (one.tag === 'td' || one.tag === 'th');
const span = (text: string | undefined): number => Math.min(MOST_COLUMNS, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));
const EMPTY: CellLines = { isHeader: false, lines: [] };

/**
 * A table, every row as wide as the widest: where cells were merged, the words stand in the first and the rest are empty.
 * A table that only arranges (one cell, or tables inside) gives what is in it.
 * @param readCell the paragraphs in a cell
 */
export function readTable(table: Tree, readCell: (cell: Tree) => readonly Line[]): Line[] {
  const headRows = new Set(findAll(table, ({ tag }) => tag === 'thead').flatMap((head) => findAll(head, ({ tag }) => tag === 'tr')));
  const rows = findAll(table, ({ tag }) => tag === 'tr');
  /** Cells that reach down from above, by column: how many rows still. */
  const reaching: number[] = [];
  const grid = rows.flatMap((row) => {
    const cells = row.children.filter(isCell);
    // Word ends a table of uneven columns with a row that nobody sees.
    if (cells.length === 0 || (row.attributes.height === '0' && textOf(row).trim() === '')) return [];
    return [fillRow(cells, reaching, (cell) => ({ isHeader: cell.tag === 'th' || headRows.has(row), lines: readCell(cell) }))];
  });
  const all = grid.flat();
  const caption = findAll(table, ({ tag }) => tag === 'caption')[0];
  const title = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  const isLayout = all.length <= 1 || all.some(({ lines }) => lines.some(({ type }) => type === 'table'));
  if (isLayout) return all.flatMap(({ lines }) => lines);
  const width = Math.max(...grid.map((row) => row.length));
  const even: TableLine['rows'] = grid.map((row) => [...row, ...Array<CellLines>(width - row.length).fill(EMPTY)]);
  return [{ type: 'table', caption: title, rows: even }];
}

function fillRow(cells: readonly Tree[], reaching: number[], read: (cell: Tree) => CellLines): CellLines[] {
  const row: CellLines[] = [];
  const passReaching = () => {
    while ((reaching[row.length] ?? 0) > 0) {
      reaching[row.length] = (reaching[row.length] ?? 0) - 1;
      row.push(EMPTY);
    }
  };
  for (const cell of cells) {
    passReaching();
    const made = read(cell);
    const rows = span(cell.attributes.rowspan);
    for (let column = 0; column < span(cell.attributes.colspan); column += 1) {
      reaching[row.length] = rows - 1;
      row.push(column === 0 ? made : { ...EMPTY, isHeader: made.isHeader });
    }
  }
  passReaching();
  return row;
}
