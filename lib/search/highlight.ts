import type { Query } from './parse-query.ts';
import { foldWord, type PlacedWord, placedWords } from './words.ts';

/** A piece of text; `hit`: it is what the reader asked for. */
export type Segment = { text: string; hit: boolean };

/** Which words to mark: these as they are written, and those whatever their marks. */
export type Marking = { written: ReadonlySet<string>; folded: ReadonlySet<string> };

const SNIPPET_CHARS = 220;
/** How much of it stands before the first hit. */
const BEFORE_CHARS = 60;

/** @param exact whether the story agrees with the marks of the question; then only such words are marked in it */
export function markingOf({ groups, marked }: Query, exact: boolean): Marking {
  const words = groups.flatMap((group) => group.words.flatMap((readings) => [...readings]));
  const isWritten = (word: string) => marked && exact && foldWord(word) !== word;
  return {
    written: new Set(words.filter(isWritten)),
    folded: new Set(words.filter((word) => !isWritten(word)).map(foldWord)),
  };
}

/** A whole text with its hits; hits with nothing but a space between them are one. */
export function highlight(text: string, marking: Marking): Segment[] {
  const composed = text.normalize('NFC');
  return segmentsOf(composed, hitsIn(composed, marking), 0, composed.length);
}

/** How many different words of the question a text holds. */
export const countHits = (text: string, marking: Marking): number => distinct(hitsIn(text.normalize('NFC'), marking));

/**
 * The place of a text that answers best: the most different words of the question, and the closest together.
 * @returns a text without hits as its beginning
 */
export function snippet(text: string, marking: Marking): Segment[] {
  const composed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const hits = hitsIn(composed, marking);
  let best: { from: number; different: number; near: number } = { from: 0, different: -1, near: 0 };
  hits.forEach((hit, index) => {
    const inside: PlacedWord[] = [];
    for (let at = index; at < hits.length; at++) {
      const next = hits[at];
      if (!next || next.to > hit.from + SNIPPET_CHARS - BEFORE_CHARS) break;
      inside.push(next);
    }
    const different = distinct(inside);
    const near = inside.filter((one, at) => at > 0 && one.from - (inside[at - 1]?.to ?? 0) === 1).length;
    if (different > best.different || (different === best.different && near > best.near)) best = { from: hit.from, different, near };
  });
  const from = best.from <= BEFORE_CHARS ? 0 : wordStart(composed, best.from - BEFORE_CHARS);
  const to = from + SNIPPET_CHARS >= composed.length ? composed.length : wordEnd(composed, from + SNIPPET_CHARS);
  const segments = segmentsOf(composed, hits, from, to);
  return [...(from > 0 ? [{ text: '… ', hit: false }] : []), ...segments, ...(to < composed.length ? [{ text: ' …', hit: false }] : [])];
}

const hitsIn = (text: string, { written, folded }: Marking): PlacedWord[] =>
  placedWords(text).filter(({ word }) => written.has(word) || folded.has(foldWord(word)));
const distinct = (hits: readonly PlacedWord[]): number => new Set(hits.map(({ word }) => foldWord(word))).size;

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > 30 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space === -1 || at - space > 30 ? at : space;
}

function segmentsOf(text: string, hits: readonly PlacedWord[], from: number, to: number): Segment[] {
  const segments: Segment[] = [];
  let at = from;
  const add = (until: number, hit: boolean) => {
    const piece = text.slice(at, until);
    at = until;
    const last = segments.at(-1);
    if (piece === '') return;
    if (last?.hit === hit) last.text += piece;
    else segments.push({ text: piece, hit });
  };
  let previous: PlacedWord | undefined;
  for (const hit of hits) {
    if (hit.from < from || hit.to > to) continue;
    const joins = previous && text.slice(previous.to, hit.from) === ' ';
    add(hit.from, joins ?? false);
    add(hit.to, true);
    previous = hit;
  }
  add(to, false);
  return segments;
}
