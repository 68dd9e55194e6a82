import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import type { Plugin } from '@tiptap/pm/state';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { ArticleKit } from '#components/newsroom/articles/body-extensions.ts';
import { Figure } from '#components/newsroom/articles/figure-node.ts';
import {
  askFor,
  FindText,
  findingIn,
  replaceAll,
  replaceOne,
  selectCurrent,
  step,
} from '#components/newsroom/articles/find/find-plugin.ts';
import { Gallery } from '#components/newsroom/articles/gallery-node.ts';
import { Pullquote } from '#components/newsroom/articles/pullquote-node.ts';
import { TABLE_NODES } from '#components/newsroom/articles/table-nodes.ts';
import { articleDocument, documentText } from '#lib/articles/document';

const schema = getSchema([ArticleKit, Figure, Gallery, Pullquote, ...TABLE_NODES]);
const makePlugins = FindText.config.addProseMirrorPlugins as unknown as () => Plugin[];
const LOOSE = { matchCase: false, matchMarks: false };

const words = (text: string) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const picture = (caption: string, alt = 'Tranh') => ({ mediaId: 3, alt, caption, credit: 'Ảnh: Hà Nội' });

/** An editor with this text, in which these words are looked for. */
function anEditor(content: object[], wanted: string, strictness = LOOSE) {
  let state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }), plugins: [history(), ...makePlugins()] });
  const dispatch = (transaction: Transaction | null) => {
    if (transaction) state = state.apply(transaction);
    return transaction !== null;
  };
  dispatch(askFor(state.tr, { wanted, ...strictness }));
  return {
    dispatch,
    state: () => state,
    text: () => documentText(articleDocument.parse(state.doc.toJSON())),
    count: () => findingIn(state)?.matches.length,
    current: () => findingIn(state)?.current,
    undo: () => undo(state, dispatch),
  };
}

const STORY = [
  words('Hà Nội sáng nay. Ha noi chiều.'),
  { type: 'figure', attrs: picture('Phố HÀ NỘI') },
  { type: 'gallery', attrs: { caption: 'Quanh Hà Nội', pictures: [picture('a'), picture('Hà Nội đêm', 'Hồ ở Hà Nội')] } },
  { type: 'pullquote', attrs: { attribution: 'Người Hà Nội' }, content: [{ type: 'text', text: 'Hà Nội là nhà.' }] },
  {
    type: 'table',
    attrs: { caption: 'Hà Nội' },
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [words('Hà Nội')] }] }],
  },
];

describe('an editor who finds and replaces', () => {
  test('finds what readers read and see, captions, descriptions and sources among it', () => {
    // Text: 2 + pull quote 1 + cell 1. Fields: figure 2, gallery 5, pull quote 1, table 1.
    expect(anEditor(STORY, 'hà nội').count()).toBe(13);
    expect(anEditor(STORY, 'hà nội', { matchCase: false, matchMarks: true }).count()).toBe(12);
    expect(anEditor(STORY, 'Huế').count()).toBe(0);
  });

  test('replaces everything at once, and takes all of it back with one undo', () => {
    const editor = anEditor(STORY, 'hà nội');
    const before = editor.text();
    expect(editor.dispatch(replaceAll(editor.state(), 'Lạc Giang'))).toBe(true);
    expect(JSON.stringify(editor.state().doc.toJSON())).not.toMatch(/h[àa] n[ộo]i/i);
    expect(editor.text().match(/Lạc Giang/g)).toHaveLength(9);
    expect(editor.count()).toBe(0);
    editor.undo();
    expect(editor.text()).toBe(before);
    expect(editor.count()).toBe(13);
  });

  test('replaces one after another, round the end, and never finds again what was just put in', () => {
    const editor = anEditor([words('cầu, cầu, cầu')], 'cầu');
    editor.dispatch(replaceOne(editor.state(), 'cây cầu'));
    editor.dispatch(replaceOne(editor.state(), 'cây cầu'));
    expect(editor.text()).toBe('cây cầu, cây cầu, cầu');
    editor.dispatch(replaceOne(editor.state(), 'phà'));
    expect(editor.text()).toBe('cây cầu, cây cầu, phà');
    expect(editor.current()).toBe(0);
    editor.undo();
    expect(editor.text()).toBe('cây cầu, cây cầu, cầu');
  });

  test('replaces one place of a caption that has two', () => {
    const editor = anEditor([{ type: 'figure', attrs: picture('cầu và cầu', 'x') }, words('')], 'cầu');
    editor.dispatch(replaceOne(editor.state(), 'cầu lớn'));
    editor.dispatch(replaceOne(editor.state(), 'phà'));
    expect(editor.text()).toBe('cầu lớn và phà');
  });

  test('keeps bold what was bold, and a paragraph of which nothing is left', () => {
    const bold = { type: 'text', text: 'đậm', marks: [{ type: 'bold' }] };
    const editor = anEditor([{ type: 'paragraph', content: [{ type: 'text', text: 'chữ ' }, bold] }, words('đậm')], 'dam');
    editor.dispatch(replaceOne(editor.state(), 'nét'));
    expect(editor.state().doc.toJSON().content[0].content[1]).toEqual({ ...bold, text: 'nét' });
    editor.dispatch(replaceAll(editor.state(), ''));
    expect(editor.state().doc.toJSON().content).toHaveLength(2);
  });

  test('goes from place to place in both directions, and finds the caret there', () => {
    const editor = anEditor([words('một hai một')], 'một');
    const selected = () => {
      const { selection } = editor.state();
      return [selection.from, selection.to];
    };
    editor.dispatch(step(editor.state(), 1));
    editor.dispatch(selectCurrent(editor.state()));
    expect(selected()).toEqual([9, 12]);
    editor.dispatch(step(editor.state(), 1));
    expect(editor.current()).toBe(0);
    editor.dispatch(step(editor.state(), -1));
    expect(editor.current()).toBe(1);
  });

  test('sees the count follow what is typed meanwhile', () => {
    const editor = anEditor([words('một')], 'một');
    editor.dispatch(editor.state().tr.insertText(' và một', 4));
    expect(editor.count()).toBe(2);
    editor.dispatch(askFor(editor.state().tr, null));
    expect(findingIn(editor.state())).toBeNull();
  });
});
