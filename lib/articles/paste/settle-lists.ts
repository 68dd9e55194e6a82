import type { Line, Run, TextLine } from './line.ts';
import { readSign, type Sign } from './list-signs.ts';

/** A line with its place in a list of ours. */
export type Placed = { line: TextLine; item: { list: number; level: number; isOrdered: boolean; begins: boolean } | null };

/** What an open list shows at a level: our own signs, or (`isLiteral`) the ones that were written, as text. */
type Open = { isOrdered: boolean; isLiteral: boolean };

/**
 * Which lines are items of lists. A list of ours has bullets or counts 1, 2, 3 from its beginning; one that goes on at 3 or
 * counts "a)", "1.1." keeps its signs as text, so that what another paragraph refers to is still there.
 */
export function settleLists(lines: readonly Line[]): (Placed | Exclude<Line, TextLine>)[] {
  let list = 0;
  let id: string | null = null;
  let open = new Map<number, Open>();
  return lines.map((line) => {
    if (line.type !== 'text' || !line.list) {
      id = null;
      return line.type === 'text' ? { line, item: null } : line;
    }
    const { level, marker } = line.list;
    if (id === null || (line.list.id !== id && (level === 1 || open.size === 0))) {
      list += 1;
      open = new Map();
      id = line.list.id;
    }
    for (const deeper of [...open.keys()].filter((one) => one > level)) open.delete(deeper);
    const parents = [...open.keys()].filter((one) => one < level);
    const parent = parents.length > 0 ? Math.max(...parents) : null;
    if (marker === null) return { line, item: goOn(open.get(level), list, level) };
    const settled = settle(readSign(marker), open.get(level), parent !== null);
    open.set(level, settled);
    if (!settled.isLiteral) return { line, item: { list, level, isOrdered: settled.isOrdered, begins: true } };
    const above = parent === null ? undefined : open.get(parent);
    return { line: withSign(line, marker), item: parent === null ? null : goOn(above, list, parent) };
  });
}

function settle(sign: Sign, before: Open | undefined, isNested: boolean): Open {
  if (sign.type === 'bullet') return { isOrdered: false, isLiteral: false };
  if (sign.type === 'other' || before?.isLiteral) return { isOrdered: true, isLiteral: true };
  const canBegin = sign.number === 1 && (sign.style === 'decimal' || isNested);
  return { isOrdered: true, isLiteral: !before?.isOrdered && !canBegin };
}

const goOn = (open: Open | undefined, list: number, level: number): Placed['item'] =>
  open && !open.isLiteral ? { list, level, isOrdered: open.isOrdered, begins: false } : null;

const withSign = (line: TextLine, marker: string): TextLine => {
  const [first] = line.runs;
  const sign: Run = { text: `${marker} `, isBold: false, isItalic: false, href: null, font: null, ...(first && { isBold: first.isBold }) };
  return { ...line, runs: [sign, ...line.runs] };
};
