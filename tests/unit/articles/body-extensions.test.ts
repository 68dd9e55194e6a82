import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, toggleHeaderColumn, toggleHeaderRow } from '@tiptap/pm/tables';
import { expect, test } from 'vitest';
import { AttachmentNode } from '#components/newsroom/articles/attachment-node.ts';
import { ArticleKit, NoLineBreaks } from '#components/newsroom/articles/body-extensions.ts';
import { Embed } from '#components/newsroom/articles/embed-node.ts';
import { Figure } from '#components/newsroom/articles/figure-node.ts';
import { Gallery } from '#components/newsroom/articles/gallery-node.ts';
import { Pullquote } from '#components/newsroom/articles/pullquote-node.ts';
import { Related } from '#components/newsroom/articles/related-node.ts';
import { emptyTable, TABLE_NODES } from '#components/newsroom/articles/table-nodes.ts';
import { articleDocument } from '#lib/articles/document';

const schema = getSchema([ArticleKit, NoLineBreaks, Figure, Pullquote, Gallery, AttachmentNode, Embed, Related, ...TABLE_NODES]);
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const cell = (type: string, words: string) => ({ type, content: [paragraph(text(words))] });
const row = (...content: object[]) => ({ type: 'tableRow', content });
const picture = (mediaId: number) => ({ mediaId, alt: 'a', caption: 'b', credit: 'c' });
const item = (...content: object[]) => ({ type: 'listItem', content });

test('what an editor writes comes out of the editor exactly as the newsroom takes it', () => {
  const document = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 3 }, content: [text('Tít')] },
      paragraph(text('chữ'), text('đậm', { type: 'link', attrs: { href: '/a' } }, { type: 'bold' }, { type: 'italic' })),
      { type: 'bulletList', content: [item(paragraph(text('một')), { type: 'orderedList', content: [item(paragraph(text('hai')))] })] },
      { type: 'blockquote', content: [paragraph(text('lời'))] },
      { type: 'figure', attrs: { mediaId: 7, alt: 'a', caption: 'b', credit: 'c' } },
      { type: 'paragraph' },
    ],
  };
  const written = schema.nodeFromJSON(document);
  written.check();
  expect(written.toJSON()).toEqual(document);
  expect(articleDocument.parse(written.toJSON())).toEqual(document);
});

test('pull quotes, tables, galleries, files, embeds and related stories go into the editor, out to the newsroom and back, and nothing of them is lost', () => {
  const document = articleDocument.parse({
    type: 'doc',
    content: [
      { type: 'pullquote', attrs: { attribution: 'Ông Tư' }, content: [text('Vậy là được.')] },
      {
        type: 'table',
        attrs: { caption: 'Lượt xe' },
        content: [
          row(cell('tableHeader', 'Cầu'), cell('tableHeader', 'Lượt')),
          row(cell('tableHeader', 'Cũ'), cell('tableCell', '41.000')),
        ],
      },
      { type: 'gallery', attrs: { caption: 'Một ngày', pictures: [picture(3), picture(4)] } },
      { type: 'attachment', attrs: { attachmentId: 5, label: 'Bảng giá' } },
      { type: 'embed', attrs: { provider: 'youtube', id: 'k3vNq_8-xYz', title: 'Hợp long' } },
      { type: 'related', attrs: { heading: 'Xem thêm', articleIds: [12, 7] } },
      { type: 'paragraph' },
    ],
  });
  const written = schema.nodeFromJSON(document);
  written.check();
  expect(articleDocument.parse(written.toJSON())).toEqual(document);
  expect(schema.nodeFromJSON(articleDocument.parse(written.toJSON())).eq(written)).toBe(true);
});

test('whatever an editor does to rows, columns and headers, the newsroom takes the table', () => {
  const doc = schema.nodeFromJSON({ type: 'doc', content: [emptyTable(3, 3), { type: 'paragraph' }] });
  let state = EditorState.create({ doc, schema });
  for (const command of [addRowAfter, addColumnAfter, toggleHeaderRow, toggleHeaderColumn, deleteColumn]) {
    command(state, (transaction) => {
      state = state.apply(transaction);
    });
    const [table] = articleDocument.parse(state.doc.toJSON()).content;
    expect(table?.type).toBe('table');
  }
  const [table] = articleDocument.parse(state.doc.toJSON()).content;
  expect(table?.type === 'table' && table.content.map(({ content }) => content.length)).toEqual([3, 3, 3, 3]);
});

test('an editor cannot make what the newsroom would refuse', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(
    [
      ...['blockquote', 'bulletList', 'doc', 'figure', 'heading', 'listItem', 'orderedList', 'paragraph', 'text'],
      ...['attachment', 'embed', 'gallery', 'pullquote', 'related', 'table', 'tableCell', 'tableHeader', 'tableRow'],
    ].sort(),
  );
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link']);
  const wrong = [
    { type: 'bulletList', content: [item({ type: 'blockquote', content: [paragraph()] })] },
    { type: 'bulletList', content: [item({ type: 'bulletList', content: [item(paragraph())] })] },
    { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] },
    { type: 'pullquote', content: [text('x', { type: 'bold' })] },
    { type: 'table', content: [row({ type: 'tableCell', content: [emptyTable(1, 1)] })] },
    { type: 'table', content: [row({ type: 'tableCell', content: [{ type: 'bulletList', content: [item(paragraph())] }] })] },
    { type: 'blockquote', content: [{ type: 'embed' }] },
  ];
  for (const block of wrong) expect(() => schema.nodeFromJSON({ type: 'doc', content: [block] }).check()).toThrow();
});
