import { getSchema } from '@tiptap/core';
import { history, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleKit } from '#components/newsroom/articles/body-extensions.ts';
import { changeMarks, marksIn, noteMarks, replacePassage } from '#components/newsroom/articles/notes/note-marks.ts';
import { quoteAt } from '#components/newsroom/articles/notes/note-places.ts';
import { textMapOf } from '#components/newsroom/articles/notes/text-map.ts';
import { TABLE_NODES } from '#components/newsroom/articles/table-nodes.ts';
import { articleDocument } from '#lib/articles/document';

const schema = getSchema([ArticleKit, ...TABLE_NODES]);
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const STORY = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Hợp long' }] },
    paragraph('Giờ hợp long do nhiệt kế quyết định, kỹ sư trưởng nói.'),
    { type: 'paragraph' },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Nhịp chính dài 150 m'), paragraph('Trụ tháp cao 80 m')] }] },
    {
      type: 'table',
      attrs: { caption: 'Lượt xe' },
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('Cầu cũ')] },
            { type: 'tableCell', content: [paragraph('41.000')] },
          ],
        },
      ],
    },
    paragraph('Người dân đi bộ qua cầu ngay trong đêm đầu tiên.'),
  ],
};

/** An editor without a screen. */
function open() {
  const view = {
    editable: true,
    state: EditorState.create({
      doc: schema.nodeFromJSON(STORY),
      plugins: [history(), noteMarks({ mark: 'm', pending: 'p' }, { change: () => {}, keys: () => {} })],
    }),
    dispatch(transaction: Parameters<EditorView['dispatch']>[0]) {
      this.state = this.state.apply(transaction);
    },
  };
  return view as unknown as EditorView;
}
function positionOf(doc: Node, words: string): { from: number; to: number } {
  const map = textMapOf(doc);
  const at = map.text.indexOf(words);
  if (at === -1) throw new Error(`no ${words}`);
  return { from: map.positionAt(at), to: map.positionAt(at + words.length) };
}
function noteOn(view: EditorView, words: string, id = 1): void {
  const { from, to } = positionOf(view.state.doc, words);
  const quoted = quoteAt(view.state.doc, from, to);
  if (!quoted) throw new Error('nothing quoted');
  changeMarks(view, { notes: [{ id, quote: quoted.quote }] });
}
function marked(view: EditorView, id = 1): string {
  const place = marksIn(view.state)?.places.get(id);
  if (!place || place.state === 'gone') return 'gone';
  return `${place.state}: ${view.state.doc.textBetween(place.from, place.to, '\n')}`;
}

describe('an editor who writes on while passages are marked', () => {
  test('sees the mark move with its passage, be it in a paragraph, a list or a table', () => {
    for (const words of ['do nhiệt kế quyết định', 'Trụ tháp cao 80 m', '41.000', 'dài 150 m\nTrụ tháp']) {
      const view = open();
      noteOn(view, words);
      expect(marked(view)).toBe(`found: ${words}`);
      view.dispatch(view.state.tr.insertText('Sáng qua. ', 1));
      view.dispatch(view.state.tr.insertText(' Hết.', view.state.doc.content.size - 1));
      expect(marked(view)).toBe(`found: ${words}`);
    }
  });

  test('is told that a passage has changed while it is written in, and that it is as it was once that is undone', () => {
    const view = open();
    noteOn(view, 'do nhiệt kế quyết định');
    view.dispatch(view.state.tr.insertText('cái ', positionOf(view.state.doc, 'nhiệt kế').from));
    expect(marked(view)).toBe('changed: do cái nhiệt kế quyết định');
    undo(view.state, (transaction) => view.dispatch(transaction));
    expect(marked(view)).toBe('found: do nhiệt kế quyết định');
  });

  test('is told that a passage is gone once it is taken out, and finds it again by undo or where it was moved to', () => {
    const view = open();
    noteOn(view, 'do nhiệt kế quyết định');
    const { from, to } = positionOf(view.state.doc, 'do nhiệt kế quyết định');
    view.dispatch(view.state.tr.delete(from, to));
    expect(marked(view)).toBe('gone');
    undo(view.state, (transaction) => view.dispatch(transaction));
    expect(marked(view)).toBe('found: do nhiệt kế quyết định');
    const whole = schema.nodeFromJSON({ ...STORY, content: [...STORY.content.slice(2), ...STORY.content.slice(0, 2)] });
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, whole.content));
    expect(marked(view)).toBe('found: do nhiệt kế quyết định');
  });

  test('puts a proposal in with one press while the passage is as it was quoted, and not afterwards', () => {
    const view = open();
    noteOn(view, 'nhiệt kế');
    expect(replacePassage(view, 1, 'thời tiết')).toBe(true);
    expect(view.state.doc.textContent).toContain('do thời tiết quyết định');
    expect(replacePassage(view, 1, 'trời')).toBe(false);
  });

  test('selects with the space beside a word, and the note is on the word', () => {
    const view = open();
    const { from, to } = positionOf(view.state.doc, ' nhiệt kế ');
    const quoted = quoteAt(view.state.doc, from, to);
    expect(quoted?.quote.exact).toBe('nhiệt kế');
    expect(quoteAt(view.state.doc, from, from + 1)).toBeNull();
  });

  test('puts the caret into a passage and is led to its note; writing there hides the way again', () => {
    const view = open();
    noteOn(view, 'nhiệt kế');
    const { from } = positionOf(view.state.doc, 'nhiệt kế');
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from + 2)));
    expect(marksIn(view.state)?.touchedId).toBe(1);
    view.dispatch(view.state.tr.insertText('x'));
    expect(marksIn(view.state)?.touchedId).toBeNull();
  });
});

test('whatever is written elsewhere, a mark stays on the words it was made for; and no mark is ever part of the document', () => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(30),
    words: fc.constantFrom('', 'x', 'một câu thêm vào', 'cầu '),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const view = open();
      noteOn(view, 'kỹ sư trưởng');
      for (const { at, cut, words } of edits) {
        const place = marksIn(view.state)?.places.get(1);
        if (!place || place.state === 'gone') throw new Error('lost');
        const map = textMapOf(view.state.doc);
        const from = map.positionAt(Math.floor(at * map.text.length));
        const to = Math.min(from + cut, view.state.doc.resolve(from).end());
        // Elsewhere: beside the passage, and up to it.
        if (from < place.to && to > place.from) continue;
        view.dispatch(view.state.tr.insertText(words, from, to));
      }
      expect(marked(view)).toBe('found: kỹ sư trưởng');
      expect(() => articleDocument.parse(view.state.doc.toJSON())).not.toThrow();
    }),
    { numRuns: 150 },
  );
});
