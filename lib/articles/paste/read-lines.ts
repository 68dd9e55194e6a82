import type { CellLines, Line, ListPlace } from './line.ts';
import { textOfRuns } from './line.ts';
import { listSign, looseMarker } from './list-signs.ts';
import { type Look, lookIn, PLAIN, runOf } from './look.ts';
import { readTable } from './read-table.ts';
import type { PasteReport } from './report.ts';
import type { StyleOf } from './styles.ts';
import { drawn } from './symbols.ts';
import { type Tree, textOf } from './tree.ts';
import * as word from './word-parts.ts';

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const BLOCKS = names(
  'html body p div h1 h2 h3 h4 h5 h6 ul ol li blockquote section article header footer main nav aside address center dl dt dd figure figcaption fieldset form details summary pre hr tr td th tbody caption legend hgroup search',
);
const LEFT_OUT = names(
  'head title style script meta link base xml noscript template iframe frame object embed applet svg canvas audio video source track button input select textarea datalist map progress meter rp',
);

/** An item whose sign was not given to a line yet. */
type Item = ListPlace;
type Place = { heading: number; isQuote: boolean; item: Item | null; list: List | null };
type List = { id: string; level: number; sign: (index: number) => string; count: number };

const NOWHERE: Place = { heading: 0, isQuote: false, item: null, list: null };
const RAISED: Record<string, string> = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' };

/**
 * The paragraphs of pasted markup in their order, each with what it is and where it stood. What is left out is counted.
 * @param report is added to
 */
export function readLines(root: Tree, styleOf: StyleOf, report: PasteReport, around: Look = PLAIN): Line[] {
  const lines: Line[] = [];
  let runs: ReturnType<typeof runOf>[] = [];
  let lists = 0;

  const endLine = ({ heading, isQuote, item }: Place) => {
    const text = textOfRuns(runs);
    if (/[^\s\u00A0\u200B\uFEFF]/.test(text)) {
      const list = item && { ...item };
      // The number of a heading is part of its words.
      const before = heading > 0 && list?.marker && /[\p{L}\d]{1,8}[.)]/u.test(list.marker) ? [runOf(`${list.marker} `, PLAIN)] : [];
      lines.push({ type: 'text', heading, isQuote, list: heading > 0 ? null : list, runs: [...before, ...runs] });
      if (item) item.marker = null;
    }
    runs = [];
  };

  const addText = (text: string, look: Look, place: Place) => {
    const parts = look.keepsBreaks ? text.split(/\r\n?|\n/) : [text.replace(/[ \t\r\n\f]+/g, ' ')];
    for (const [index, part] of parts.entries()) {
      if (index > 0) endLine(place);
      if (part !== '') runs.push(runOf(look.symbols ? drawn(part, look.symbols) : part, look));
    }
  };

  const addPicture = ({ attributes }: Tree, look: Look, place: Place) => {
    const { alt = '', width, height } = attributes;
    if (/^\p{Extended_Pictographic}/u.test(alt) && alt.length <= 20) addText(alt, look, place);
    else if (attributes['aria-roledescription'] !== 'checkbox' && ![width, height].some((size) => /^[012](?:px)?$/.test(size ?? '')))
      report.pictures += 1;
  };

  /** What is said of a part that is no text to go on with; false for everything else. */
  const isDealtWith = (element: Tree, look: Look, place: Place): boolean => {
    const { tag, attributes } = element;
    const style = styleOf(element);
    if (LEFT_OUT.has(tag) || /^(?:v|w|m|o):(?!p$)/.test(tag)) return true;
    if (style.get('display') === 'none' || style.get('mso-hide') === 'all' || 'hidden' in attributes) return true;
    if (word.isComment(element, style)) report.comments = Math.max(report.comments, word.countComments(element));
    else if (word.isDeletion(element)) report.deletions += textOf(element).trim() === '' ? 0 : 1;
    else if (word.isMarker(style) && place.item)
      place.item.marker =
        textOf(element)
          .replace(/[\s\u00A0]+/g, ' ')
          .trim() || place.item.marker;
    else if (tag === 'br') endLine(place);
    else if (tag === 'img') addPicture(element, look, place);
    else if (tag === 'table') addTable(element, look, place);
    else return false;
    return true;
  };

  const addTable = (element: Tree, look: Look, place: Place) => {
    endLine(place);
    const readCell = (cell: Tree): CellLines['lines'] => readLines(cell, styleOf, report, lookIn(cell, styleOf(cell), look));
    lines.push(...readTable(element, readCell));
  };

  const walk = (node: Tree | string, look: Look, place: Place): void => {
    if (typeof node === 'string') {
      addText(node, look, place);
      return;
    }
    if (isDealtWith(node, look, place)) return;
    const note = word.noteNumber(node);
    if (note) {
      report.footnotes += note.isNote ? 0 : 1;
      addText(note.text, PLAIN, place);
      return;
    }
    const style = styleOf(node);
    const inside = lookIn(node, style, look);
    if (node.tag === 'a' && !inside.href && /^(?!#|javascript:|about:)./i.test(node.attributes.href ?? '')) report.links += 1;
    const raised = RAISED[node.tag];
    if (raised && /^\d{1,4}$/.test(textOf(node).trim())) {
      addText(
        textOf(node).replace(/\d/g, (digit) => [...raised][Number(digit)] ?? digit),
        inside,
        place,
      );
      return;
    }
    if (!BLOCKS.has(node.tag) && style.get('display') !== 'block') {
      for (const child of node.children) walk(child, inside, place);
      return;
    }
    endLine(place);
    const there = placeIn(node, place);
    for (const child of node.children) walk(child, inside, there);
    if (word.isListParagraph(node) && !there.item?.marker) takeLooseMarker(there);
    endLine(there);
  };

  const takeLooseMarker = (there: Place) => {
    const marker = looseMarker(textOfRuns(runs));
    if (marker) {
      let rest = marker.length;
      runs = runs.map((run) => {
        const cut = Math.min(rest, run.text.length);
        rest -= cut;
        return { ...run, text: run.text.slice(cut) };
      });
      there.item = { id: there.item?.id ?? 'loose', level: there.item?.level ?? 1, marker: marker.trim() };
    }
  };

  const placeIn = (element: Tree, place: Place): Place => {
    const { tag, attributes } = element;
    const style = styleOf(element);
    const last = lines.at(-1);
    if (tag === 'ul' || tag === 'ol') return { ...place, list: listIn(element, place) };
    if (tag === 'li') return { ...place, item: itemIn(element, place) };
    const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : word.styledHeading(element, style);
    const wordList = word.wordList(style);
    const isQuote = place.isQuote || tag === 'blockquote' || word.isStyledQuote(element);
    if (wordList) return { ...place, heading, isQuote, item: { ...wordList, marker: '•' } };
    const goesOn = word.isListParagraph(element) && !place.item && last?.type === 'text' && last.list && !('data-listid' in attributes);
    const item = goesOn && last?.type === 'text' && last.list ? { ...last.list, marker: null } : place.item;
    return { ...place, heading: place.item ? 0 : heading || place.heading, isQuote, item };
  };

  const listIn = (element: Tree, { list }: Place): List => {
    lists += 1;
    return {
      id: list?.id ?? `list ${lists}`,
      level: (list?.level ?? 0) + 1,
      sign: listSign(element, styleOf(element)),
      count: Number(element.attributes.start ?? 1) - 1 || 0,
    };
  };

  const itemIn = ({ attributes }: Tree, { list }: Place): Item => {
    if (!list) return { id: 'list', level: 1, marker: '•' };
    list.count = Number(attributes.value) || list.count + 1;
    return {
      // Word in the browser makes a list of each item, and says in the item which list it means.
      id: attributes['data-listid'] ?? list.id,
      level: Number(attributes['data-aria-level']) || list.level,
      marker: list.sign(list.count),
    };
  };

  walk(root, around, NOWHERE);
  endLine(NOWHERE);
  return lines;
}
