import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { findPassage } from '#lib/articles/notes/anchors/find-passage';
import { BLOCK_END, quotePassage, type TextQuote } from '#lib/articles/notes/anchors/text-quote';
import { type TextMap, textMapOf } from './text-map.ts';

/** A note on a passage of the text. */
export type MarkedNote = { id: number; quote: TextQuote };

/** Where a note's passage is in the document now. */
export type NotePlace = { state: 'found' | 'changed'; from: number; to: number } | { state: 'gone' };
export type NotePlaces = ReadonlyMap<number, NotePlace>;

/** As many letters put in at once may bring back what was taken out. */
const BROUGHT_BACK_CHARS = 8;

/** Finds each note that has no place yet; those that have one keep it, and those that are no longer there lose it. */
export function placeNotes(document: Node, notes: readonly MarkedNote[], known: NotePlaces): NotePlaces {
  let map: TextMap | null = null;
  return new Map(
    notes.map(({ id, quote }) => {
      const place = known.get(id);
      if (place && place.state !== 'gone') return [id, place];
      map ??= textMapOf(document);
      return [id, find(map, quote)];
    }),
  );
}

/**
 * Moves places along with what was written. A passage that was taken out is looked for once more, since it may have been moved; one
 * that was gone is looked for when much comes in at once (undo, paste).
 */
export function movePlaces(transaction: Transaction, notes: readonly MarkedNote[], places: NotePlaces): NotePlaces {
  const { doc, mapping } = transaction;
  const written = writtenIn(transaction);
  let map: TextMap | null = null;
  const again = (quote: TextQuote): NotePlace => {
    map ??= textMapOf(doc);
    return find(map, quote);
  };
  return new Map(
    notes.map(({ id, quote }): [number, NotePlace] => {
      const place = places.get(id) ?? { state: 'gone' };
      if (place.state === 'gone') return [id, written.letters >= Math.min(BROUGHT_BACK_CHARS, quote.exact.length) ? again(quote) : place];
      const from = mapping.map(place.from, 1);
      const to = mapping.map(place.to, -1);
      if (from >= to) return [id, again(quote)];
      if (from > written.to || to < written.from) return [id, { ...place, from, to }];
      return [id, { state: doc.textBetween(from, to, BLOCK_END, '\ufffc') === quote.exact ? 'found' : 'changed', from, to }];
    }),
  );
}

/** What is selected, as a note quotes it, and where that is; null when nothing is. */
export function quoteAt(document: Node, from: number, to: number): { quote: TextQuote; from: number; to: number } | null {
  const map = textMapOf(document);
  const [begin, end] = trimmed(map.text, map.offsetAt(from), map.offsetAt(to));
  if (begin >= end) return null;
  const quote = quotePassage(map.text, begin, end);
  return { quote, from: map.positionAt(begin), to: map.positionAt(begin + quote.exact.length) };
}

/** A selection often takes the space beside a word along. */
function trimmed(text: string, from: number, to: number): [number, number] {
  const words = text.slice(from, to);
  return [from + (words.length - words.trimStart().length), to - (words.length - words.trimEnd().length)];
}

function find(map: TextMap, quote: TextQuote): NotePlace {
  const passage = findPassage(map.text, quote);
  if (passage.state === 'gone') return passage;
  return { state: passage.state, from: map.positionAt(passage.from), to: map.positionAt(passage.to) };
}

/** Between which places of the new document something was written, and how many letters came in at most. */
function writtenIn({ mapping }: Transaction): { from: number; to: number; letters: number } {
  let [from, to, letters] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, newFrom, newTo) => {
      from = Math.min(from, rest.map(newFrom, -1));
      to = Math.max(to, rest.map(newTo, 1));
      letters = Math.max(letters, newTo - newFrom);
    });
  });
  return { from, to, letters };
}
