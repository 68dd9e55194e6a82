import type { Node } from '@tiptap/pm/model';
import { findText, type Strictness } from '#lib/vietnamese/find-text';
import { type BlockWords, blockWordsOf } from './block-words.ts';

/** What is looked for. */
export type Query = Strictness & { wanted: string };

/** A place in the text, or in a field of the block at `pos`; `from` and `to` then count inside the field's words. */
export type Match =
  | { kind: 'text'; from: number; to: number }
  | { kind: 'field'; pos: number; path: BlockWords['path']; from: number; to: number };

/** Where a match stands in the document. */
export const placeOf = (match: Match): number => (match.kind === 'text' ? match.from : match.pos);

/** Finds in documents that follow each other: a block that has not changed is not searched again. */
export function makeFinder(query: Query): (document: Node) => Match[] {
  const inText = new WeakMap<Node, { from: number; to: number }[]>();
  const inFields = new WeakMap<Node, Omit<Extract<Match, { kind: 'field' }>, 'pos' | 'kind'>[]>();

  function textOf(node: Node) {
    const known = inText.get(node) ?? findText(node.textContent, query.wanted, query);
    inText.set(node, known);
    return known;
  }

  function fieldsOf(node: Node) {
    const known =
      inFields.get(node) ??
      blockWordsOf(node).flatMap(({ path, text }) => findText(text, query.wanted, query).map((found) => ({ path, ...found })));
    inFields.set(node, known);
    return known;
  }

  return (document) => {
    const matches: Match[] = [];
    document.descendants((node, pos) => {
      if (node.isText) return false;
      for (const found of fieldsOf(node)) matches.push({ kind: 'field', pos, ...found });
      if (!node.isTextblock) return true;
      for (const { from, to } of textOf(node)) matches.push({ kind: 'text', from: pos + 1 + from, to: pos + 1 + to });
      return false;
    });
    return matches;
  };
}
