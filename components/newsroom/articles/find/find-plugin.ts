import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { replaceText } from '#lib/vietnamese/find-text';
import { blockWordsOf, withWords } from './block-words.ts';
import { type Match, makeFinder, placeOf, type Query } from './matches.ts';

export type Finding = {
  query: Query;
  matches: Match[];
  /** Which of them is looked at; -1 for none. */
  current: number;
};

type State = (Finding & { find: (document: Node) => Match[] }) | null;

const KEY = new PluginKey<State>('find');

/** What is found at the moment; null when nothing is looked for. */
export const findingIn = (state: EditorState): Finding | null => KEY.getState(state) ?? null;

/** Marks what is looked for, in the text and as a frame around blocks whose fields have it. */
export const FindText = Extension.create({
  name: 'findText',
  addProseMirrorPlugins: () => [
    new Plugin<State>({
      key: KEY,
      state: {
        init: () => null,
        apply(transaction, before, _old, { doc, selection }) {
          const asked: Query | { current: number } | null | undefined = transaction.getMeta(KEY);
          if (asked === null) return null;
          if (asked && 'wanted' in asked) {
            if (asked.wanted === '') return null;
            const find = makeFinder(asked);
            const matches = find(doc);
            return { query: asked, find, matches, current: nearest(matches, selection.from) };
          }
          if (!before) return null;
          const matches = transaction.docChanged ? before.find(doc) : before.matches;
          const current = asked ? asked.current : transaction.docChanged ? Math.min(before.current, matches.length - 1) : before.current;
          return { ...before, matches, current };
        },
      },
      props: {
        decorations(state) {
          const finding = KEY.getState(state);
          return finding ? decorationsOf(state.doc, finding) : DecorationSet.empty;
        },
      },
    }),
  ],
});

/** The first match from here on, or the first of all. */
function nearest(matches: readonly Match[], from: number): number {
  const next = matches.findIndex((match) => placeOf(match) >= from);
  return next >= 0 || matches.length === 0 ? next : 0;
}

function decorationsOf(document: Node, { matches, current }: Finding): DecorationSet {
  return DecorationSet.create(
    document,
    matches.map((match, index) => {
      const found = index === current ? 'current' : 'found';
      return match.kind === 'text'
        ? Decoration.inline(match.from, match.to, { 'data-found': found })
        : Decoration.node(match.pos, match.pos + (document.nodeAt(match.pos)?.nodeSize ?? 1), { 'data-found': found });
    }),
  );
}

/** Looks for something else, or, with null, for nothing any more. */
export const askFor = (transaction: Transaction, query: Query | null): Transaction => transaction.setMeta(KEY, query);

/** Goes on by so many matches, round the end of the text. */
export function step(state: EditorState, by: 1 | -1): Transaction | null {
  const finding = findingIn(state);
  if (!finding || finding.matches.length === 0) return null;
  const { length } = finding.matches;
  return state.tr.setMeta(KEY, { current: (finding.current + by + length) % length });
}

/** Replaces the match that is looked at; the next one is looked at then. One step of undo. */
export function replaceOne(state: EditorState, replacement: string): Transaction | null {
  const finding = findingIn(state);
  const match = finding?.matches[finding.current];
  if (!finding || !match) return null;
  const transaction = closeHistory(state.tr);
  if (match.kind === 'text') put(transaction, replacement, match);
  else {
    const node = state.doc.nodeAt(match.pos);
    const words = node && blockWordsOf(node).find(({ path }) => String(path) === String(match.path));
    if (!node || !words) return null;
    const text = words.text.slice(0, match.from) + replacement + words.text.slice(match.to);
    transaction.setNodeMarkup(match.pos, undefined, withWords(node.attrs, match.path, text));
  }
  const matches = makeFinder(finding.query)(transaction.doc);
  const from = match.kind === 'text' ? match.from + replacement.length : match.pos;
  const next = matches.findIndex((one) => isBehind(one, match, from, replacement.length));
  return transaction.setMeta(KEY, { current: next >= 0 ? next : matches.length > 0 ? 0 : -1 });
}

/** Nothing in the place of a whole paragraph leaves an empty paragraph: the library's own way would take it away. */
const put = (transaction: Transaction, text: string, { from, to }: { from: number; to: number }): Transaction =>
  text === '' ? transaction.delete(from, to) : transaction.insertText(text, from, to);

/** What was put in is not found again, even where it holds what is looked for. */
function isBehind(one: Match, replaced: Match, from: number, length: number): boolean {
  if (one.kind === 'field' && replaced.kind === 'field' && one.pos === replaced.pos && String(one.path) === String(replaced.path))
    return one.from >= replaced.from + length;
  return replaced.kind === 'text' ? placeOf(one) >= from : placeOf(one) > replaced.pos;
}

/** Replaces every match, of text and of fields. One step of undo. */
export function replaceAll(state: EditorState, replacement: string): Transaction | null {
  const finding = findingIn(state);
  if (!finding || finding.matches.length === 0) return null;
  const { wanted } = finding.query;
  const transaction = closeHistory(state.tr);
  const blocks = new Set<number>();
  // From the end on, so that no place moves before its turn.
  for (const match of finding.matches.toReversed()) {
    if (match.kind === 'text') put(transaction, replacement, match);
    else blocks.add(match.pos);
  }
  for (const pos of blocks) {
    const node = state.doc.nodeAt(pos);
    if (!node) continue;
    const attrs = blockWordsOf(node).reduce(
      (changed, { path, text }) => withWords(changed, path, replaceText(text, wanted, replacement, finding.query)),
      { ...node.attrs },
    );
    transaction.setNodeMarkup(transaction.mapping.map(pos), undefined, attrs);
  }
  return transaction;
}

/** Puts the caret on the match that is looked at. */
export function selectCurrent(state: EditorState): Transaction | null {
  const finding = findingIn(state);
  const match = finding?.matches[finding.current];
  if (!match) return null;
  return match.kind === 'text' ? state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)) : null;
}
