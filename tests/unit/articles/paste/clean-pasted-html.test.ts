import { getSchema } from '@tiptap/core';
import { DOMParser } from '@tiptap/pm/model';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { AttachmentNode } from '#components/newsroom/articles/attachment-node.ts';
import { ArticleKit } from '#components/newsroom/articles/body-extensions.ts';
import { Embed } from '#components/newsroom/articles/embed-node.ts';
import { Figure } from '#components/newsroom/articles/figure-node.ts';
import { Gallery } from '#components/newsroom/articles/gallery-node.ts';
import { Pullquote } from '#components/newsroom/articles/pullquote-node.ts';
import { TABLE_NODES } from '#components/newsroom/articles/table-nodes.ts';
import { articleDocument } from '#lib/articles/document';
import { cleanPastedHtml } from '#lib/articles/paste/clean-pasted-html';
import { nothingToReport } from '#lib/articles/paste/report';
import { OFFICE } from '#tests/support/clipboard/office';
import { type OutlineNode, outline } from '#tests/support/clipboard/shape';
import { WEB } from '#tests/support/clipboard/web';
import { WORD } from '#tests/support/clipboard/word';

const window = new Window();
const parse = (html: string) => new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
const schema = getSchema([ArticleKit, Figure, Pullquote, Gallery, AttachmentNode, Embed, ...TABLE_NODES]);
const clean = (html: string) => cleanPastedHtml(html, parse);
const documentOf = (html: string) => DOMParser.fromSchema(schema).parse(parse(html).body).toJSON();

const SHAPES = [...WORD, ...OFFICE, ...WEB];

test('there are shapes of every kind of program', () => expect(SHAPES.length).toBeGreaterThanOrEqual(60));

test.each(SHAPES)('$name', ({ html, becomes, report }) => {
  const cleaned = clean(html);
  const made = documentOf(cleaned.html);
  expect(outline(made)).toEqual(becomes);
  expect(cleaned.report).toEqual({ ...nothingToReport(), ...report });
  // The newsroom takes it as it is, and changes nothing of it.
  expect(outline(articleDocument.parse(made) as OutlineNode)).toEqual(becomes);
});

test.each(SHAPES)('$name: the markup holds nothing but what the schema knows, and cleaning it again changes nothing', ({ html }) => {
  const once = clean(html).html;
  expect(
    once.replace(
      /<\/?(?:p|h2|h3|ul|ol|li|blockquote|strong|em|td|th|tr|tbody)>|<a href="[^"]*">|<\/a>|<table data-caption="[^"]*">|<\/table>/g,
      '',
    ),
  ).not.toMatch(/[<>]/);
  expect(clean(once).html.replace(/ data-caption="[^"]*"/g, '')).toBe(once.replace(/ data-caption="[^"]*"/g, ''));
});

test('what was copied in the editor itself is not touched', () => {
  const own = '<aside data-attribution="Ông Tư" data-pm-slice="0 0 []">Vậy là được.</aside>';
  expect(clean(own)).toEqual({ html: own, report: nothingToReport() });
});

test('markup that goes wrong in every way is only words', () => {
  const broken = '<p>a<b>b<i>c</b>d</i><p>x</div><ul><p>y<li>z<![endif]--><o:p>w';
  expect(outline(documentOf(clean(broken).html)).join(' ')).toMatch(/a.*b.*c.*d.*x.*y.*z/);
  for (const html of ['', '   ', '<', '<!--', '<table>', '<ul><li>', '<ol start="x" type="a"><li value="-1">'])
    expect(() => clean(html)).not.toThrow();
});
