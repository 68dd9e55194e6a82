import type { LegacyFont } from '../../vietnamese/legacy/legacy-text.ts';

/** Letters that look alike. */
export type Run = {
  text: string;
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
  /** Set when the font says that these letters are no Unicode. */
  font: LegacyFont | null;
};

/** Where a line stands in a list. */
export type ListPlace = {
  /** Lines of one list share it. */
  id: string;
  /** From 1 on. */
  level: number;
  /** What stood before the line: "1.", "a)", "•"; null for what goes on in an item. */
  marker: string | null;
};

/** One paragraph as it was pasted, wherever it stood. */
export type TextLine = {
  type: 'text';
  /** 0 for a paragraph, 1 to 6 for a heading. */
  heading: number;
  isQuote: boolean;
  list: ListPlace | null;
  runs: readonly Run[];
};

export type CellLines = { isHeader: boolean; lines: readonly Line[] };
export type TableLine = { type: 'table'; caption: string; rows: readonly (readonly CellLines[])[] };
export type Line = TextLine | TableLine;

export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Does something to every text line, those in tables among them. */
export const mapText = (lines: readonly Line[], change: (line: TextLine) => TextLine): Line[] =>
  lines.map((line) =>
    line.type === 'text'
      ? change(line)
      : { ...line, rows: line.rows.map((row) => row.map((cell) => ({ ...cell, lines: mapText(cell.lines, change) }))) },
  );

/** Every text line, those in tables among them. */
export const textLines = (lines: readonly Line[]): TextLine[] =>
  lines.flatMap((line) => (line.type === 'text' ? [line] : line.rows.flat().flatMap((cell) => textLines(cell.lines))));
