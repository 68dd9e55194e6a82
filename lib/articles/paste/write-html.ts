import type { Line, Run, TableLine, TextLine } from './line.ts';
import { type Placed, settleLists } from './settle-lists.ts';
import { tidyRuns } from './tidy-runs.ts';

/** A body is eight nodes deep at most (`MAX_DEPTH`): three lists in each other. */
const MOST_LISTS = 3;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00A0': '&nbsp;' };
const escaped = (text: string): string => text.replace(/[&<>"\u00A0]/g, (sign) => ENTITIES[sign] ?? sign);

/** Markup of exactly what the editor's schema holds: paragraphs, two headings, lists, quotations, tables, bold, italic, links. */
export function writeHtml(lines: readonly Line[]): string {
  const isShifted = lines.some((line) => line.type === 'text' && line.heading === 1);
  const open: { list: number; level: number; tag: 'ul' | 'ol' }[] = [];
  let html = '';
  let isQuoting = false;
  const closeLists = (until: (list: (typeof open)[number]) => boolean) => {
    for (let last = open.at(-1); last && !until(last); last = open.at(-1)) {
      html += `</li></${last.tag}>`;
      open.pop();
    }
  };
  const beginItem = ({ list, level, isOrdered }: NonNullable<Placed['item']>) => {
    const tag = isOrdered ? 'ol' : 'ul';
    closeLists((last) => last.list === list && last.level <= level && (last.level < level || last.tag === tag));
    const last = open.at(-1);
    if (last && (last.level === level || open.length === MOST_LISTS)) html += '</li>';
    else {
      open.push({ list, level, tag });
      html += `<${tag}>`;
    }
    html += '<li>';
  };
  for (const one of settleLists(lines)) {
    const { item = null } = 'item' in one ? one : {};
    const isQuote = 'item' in one && !item && one.line.isQuote && one.line.heading === 0;
    if (!item?.begins) closeLists((last) => item !== null && last.list === item.list && last.level <= item.level);
    // A quotation ends before the list that follows it begins.
    if (isQuoting !== isQuote) html += isQuote ? '<blockquote>' : '</blockquote>';
    isQuoting = isQuote;
    if (item?.begins) beginItem(item);
    html += 'item' in one ? writeText(one.line, isShifted) : writeTable(one);
  }
  closeLists(() => false);
  return isQuoting ? `${html}</blockquote>` : html;
}

function writeText({ runs, heading }: TextLine, isShifted: boolean): string {
  const tag = heading === 0 ? 'p' : heading <= (isShifted ? 1 : 2) ? 'h2' : 'h3';
  const tidied = tidyRuns(heading === 0 ? runs : runs.map((run) => ({ ...run, isBold: false })));
  return tidied.length === 0 ? '' : `<${tag}>${tidied.map(writeRun).join('')}</${tag}>`;
}

function writeRun({ text, isBold, isItalic, href }: Run): string {
  let html = escaped(text);
  if (isItalic) html = `<em>${html}</em>`;
  if (isBold) html = `<strong>${html}</strong>`;
  return href ? `<a href="${escaped(href)}">${html}</a>` : html;
}

function writeTable({ caption, rows }: TableLine): string {
  const cell = (lines: readonly Line[]): string =>
    lines.flatMap((line) => (line.type === 'text' ? [writeText({ ...withNumber(line), heading: 0 }, false)] : [])).join('') || '<p></p>';
  const body = rows.map(
    (row) => `<tr>${row.map(({ isHeader, lines }) => (isHeader ? `<th>${cell(lines)}</th>` : `<td>${cell(lines)}</td>`)).join('')}</tr>`,
  );
  return `<table data-caption="${escaped(caption)}"><tbody>${body.join('')}</tbody></table>`;
}

/** A cell holds no list: a number stays as text, a bullet goes. */
function withNumber(line: TextLine): TextLine {
  const marker = line.list?.marker ?? '';
  if (!/[\p{L}\d][.)]$/u.test(marker)) return line;
  return { ...line, runs: [{ text: `${marker} `, isBold: false, isItalic: false, href: null, font: null }, ...line.runs] };
}
