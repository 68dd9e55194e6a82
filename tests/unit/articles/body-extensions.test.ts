import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { ArticleKit, NoLineBreaks } from '#components/newsroom/articles/body-extensions.ts';
import { Figure } from '#components/newsroom/articles/figure-node.ts';
import { articleDocument } from '#lib/articles/document';

const schema = getSchema([ArticleKit, NoLineBreaks, Figure]);
const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
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

test('an editor cannot make what the newsroom would refuse', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual(
    ['blockquote', 'bulletList', 'doc', 'figure', 'heading', 'listItem', 'orderedList', 'paragraph', 'text'].sort(),
  );
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic', 'link']);
  const wrong = [
    { type: 'bulletList', content: [item({ type: 'blockquote', content: [paragraph()] })] },
    { type: 'bulletList', content: [item({ type: 'bulletList', content: [item(paragraph())] })] },
    { type: 'blockquote', content: [{ type: 'heading', attrs: { level: 2 } }] },
  ];
  for (const block of wrong) expect(() => schema.nodeFromJSON({ type: 'doc', content: [block] }).check()).toThrow();
});
