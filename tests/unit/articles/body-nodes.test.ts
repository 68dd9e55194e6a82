import { describe, expect, test } from 'vitest';
import { articleDocument, attachmentIdsOf, documentText, figuresOf, hasEmbed, mediaIdsOf, namedStoryIdsOf } from '#lib/articles/document';
import { readingMinutes } from '#lib/articles/reading-time';
import { whatIsMissing } from '#lib/articles/status';
import { aDraft } from '#tests/support/drafts';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const accepts = (...content: unknown[]) => articleDocument.safeParse(doc(...content)).success;
const reasons = (...content: unknown[]) => articleDocument.safeParse(doc(...content)).error?.issues.map(({ message }) => message);

const pullquote = { type: 'pullquote', attrs: { attribution: 'Ông Tư Đởm' }, content: [text('Vậy là được.')] };
const cell = (words: string, type = 'tableCell') => ({ type, content: [paragraph(text(words))] });
const row = (...cells: unknown[]) => ({ type: 'tableRow', content: cells });
const table = (attrs: object, ...rows: unknown[]) => ({ type: 'table', attrs: { caption: 'Lượt xe', ...attrs }, content: rows });
const counted = table({}, row(cell('Cầu', 'tableHeader'), cell('Lượt', 'tableHeader')), row(cell('Lạc Giang'), cell('41.000')));
const picture = (mediaId: number, words: object = {}) => ({
  mediaId,
  alt: `Ảnh ${mediaId}`,
  caption: `Cảnh ${mediaId}`,
  credit: 'An',
  ...words,
});
const gallery = (attrs: object = {}) => ({ type: 'gallery', attrs: { caption: 'Một ngày', pictures: [picture(3), picture(4)], ...attrs } });
const attachment = (attrs: object = {}) => ({ type: 'attachment', attrs: { attachmentId: 5, label: 'Bảng giá', ...attrs } });
const embed = (attrs: object = {}) => ({ type: 'embed', attrs: { provider: 'youtube', id: 'k3vNq_8-xYz', title: 'Hợp long', ...attrs } });
const related = (attrs: object = {}) => ({ type: 'related', attrs: { heading: 'Xem thêm', articleIds: [12, 7], ...attrs } });
const all = doc(paragraph(text('Mở đầu.')), pullquote, counted, gallery(), attachment(), embed(), related());

describe('what a body can hold besides text', () => {
  test('an editor’s pull quotes, tables, galleries, files, embeds and related stories come through unchanged', () => {
    expect(articleDocument.parse(all)).toEqual(all);
  });

  test('whoever walks the document meets all of it', () => {
    const document = articleDocument.parse(all);
    expect(documentText(document)).toBe(
      'Mở đầu.\n\nVậy là được.\nÔng Tư Đởm\n\nLượt xe\nCầu\tLượt\nLạc Giang\t41.000\n\nCảnh 3\nCảnh 4\nMột ngày\n\nBảng giá\n\nHợp long\n\nXem thêm',
    );
    expect(mediaIdsOf(document)).toEqual([3, 4]);
    expect(figuresOf(document)).toHaveLength(2);
    expect(attachmentIdsOf(document)).toEqual([5]);
    expect(namedStoryIdsOf(document)).toEqual([12, 7]);
    expect(hasEmbed(document)).toBe(true);
    expect(hasEmbed(articleDocument.parse(doc(paragraph())))).toBe(false);
  });

  test('what the editor’s library writes into every cell is taken and not kept', () => {
    const noisy = { ...cell('x'), attrs: { colspan: 1, rowspan: 1, colwidth: null } };
    expect(articleDocument.parse(doc(table({}, row(noisy))))).toEqual(doc(table({}, row(cell('x')))));
  });

  test.each([
    ['a pull quote that links', { ...pullquote, content: [text('x', { type: 'link', attrs: { href: '/a' } })] }],
    ['a pull quote of paragraphs', { ...pullquote, content: [paragraph(text('x'))] }],
    ['a pull quote without its attribute', { type: 'pullquote', content: [text('x')] }],
    ['a pull quote by two lines of hidden text', { ...pullquote, attrs: { attribution: 'a\0b' } }],
    ['a table in a table', table({}, row({ type: 'tableCell', content: [counted] }))],
    ['a list in a cell', table({}, row({ type: 'tableCell', content: [{ type: 'bulletList', content: [] }] }))],
    ['a cell with a style', table({}, row({ ...cell('x'), attrs: { style: 'color:red' } }))],
    ['a cell over two columns', table({}, row({ ...cell('x'), attrs: { colspan: 2, rowspan: 1, colwidth: null } }))],
    ['a cell with a width', table({}, row({ ...cell('x'), attrs: { colspan: 1, rowspan: 1, colwidth: [200] } }))],
    ['a cell without a paragraph', table({}, row({ type: 'tableCell', content: [] }))],
    ['a table without a row', table({})],
    ['a row without a cell', table({}, row())],
    ['a table with something besides its caption', table({ onclick: 'alert(1)' }, row(cell('x')))],
    ['a cell outside a table', cell('x')],
    ['a row outside a table', row(cell('x'))],
    ['a gallery of strings', gallery({ pictures: ['/media/x', '/media/y'] })],
    ['a gallery whose picture has an address', gallery({ pictures: [picture(3), picture(4, { src: 'https://evil.example/x.png' })] })],
    ['a gallery whose picture is half a number', gallery({ pictures: [picture(3), picture(4.5)] })],
    ['a gallery with a style', gallery({ style: 'position:fixed' })],
    ['a gallery that goes on inside', { ...gallery(), content: [paragraph()] }],
    ['a file by address', attachment({ href: 'javascript:alert(1)' })],
    ['a file by path', attachment({ attachmentId: '../../etc/passwd' })],
    ['a file that is no number', attachment({ attachmentId: 0 })],
    ['an embed of somebody unknown', embed({ provider: 'evil' })],
    ['an embed through the prototype', embed({ provider: '__proto__' })],
    ['an embed by address', embed({ src: 'https://evil.example/' })],
    ['an embed with markup', embed({ html: '<script>alert(1)</script>' })],
    ['an embed whose id ends its attribute', embed({ id: '"onload=ale' })],
    ['an embed whose id climbs', embed({ provider: 'facebook', id: '../evil/posts/12345' })],
    ['an embed whose id belongs to somebody else', embed({ provider: 'vimeo' })],
    ['a related story by address', related({ articleIds: ['https://evil.example/'] })],
    ['a related story with a title of its own', related({ titles: ['Giả'] })],
    ['one related story twice', related({ articleIds: [7, 7] })],
    ['five related stories in a box', related({ articleIds: [1, 2, 3, 4, 5] })],
    ['an embed without a title', { type: 'embed', attrs: { provider: 'youtube', id: 'k3vNq_8-xYz' } }],
  ])('an attacker’s body with %s is refused', (_, block) => {
    expect(accepts(block)).toBe(false);
  });

  test('tables and galleries have bounds, and an editor is told which', () => {
    const wide = (columns: number) => row(...Array.from({ length: columns }, () => cell('x')));
    const long = (rows: number) => table({}, ...Array.from({ length: rows }, () => wide(2)));
    expect(accepts(table({}, wide(12)))).toBe(true);
    expect(reasons(table({}, wide(13)))).toEqual(['table-too-large']);
    expect(accepts(long(100))).toBe(true);
    expect(reasons(long(101))).toEqual(['table-too-large']);
    expect(reasons(table({}, wide(2), wide(3)))).toEqual(['table-not-even']);
    expect(reasons(table({}, ...Array.from({ length: 3_000 }, () => wide(12))))).toEqual(['too-many-nodes']);
    const many = (count: number) => gallery({ pictures: Array.from({ length: count }, (_, index) => picture(index + 1)) });
    expect([reasons(many(1)), reasons(many(31))]).toEqual([['gallery-size'], ['gallery-size']]);
    expect([accepts(many(2)), accepts(many(30))]).toEqual([true, true]);
  });
});

test('a body names so many other stories that its page can still name them all', () => {
  const boxes = (count: number) => Array.from({ length: count }, (_, at) => related({ articleIds: [1, 2, 3, 4].map((id) => at * 4 + id) }));
  expect(accepts(...boxes(10))).toBe(true);
  expect(reasons(...boxes(11))).toEqual(['too-many-stories']);
});

describe('before readers', () => {
  const missing = (...content: unknown[]) =>
    whatIsMissing({ ...aDraft({ sectionId: 1 }), body: articleDocument.parse(doc(paragraph(text('Chữ.')), ...content)) });

  test('every picture is described, every table has a header, every file and embed has a name', () => {
    expect(missing(pullquote, counted, gallery(), attachment(), embed())).toEqual([]);
    expect(missing(gallery({ pictures: [picture(3), picture(4, { alt: ' ' })] }))).toEqual(['figure-alt']);
    expect(missing(table({}, row(cell('a'), cell('b')), row(cell('c'), cell('d'))))).toEqual(['table-header']);
    expect(missing(table({}, row(cell('a', 'tableHeader'), cell('b'))))).toEqual([]);
    expect(missing(related())).toEqual([]);
    expect(missing(related({ articleIds: [] }))).toEqual(['related-story']);
    expect(missing(attachment({ label: '' }), embed({ title: ' ' }))).toEqual(['attachment-label', 'embed-title']);
  });
});

test('a reader is told how long a story takes: two hundred words a minute, a minute at least', () => {
  const ofWords = (count: number) => articleDocument.parse(doc(paragraph(text('từ '.repeat(count)))));
  expect([1, 299, 301, 1_000].map((count) => readingMinutes(ofWords(count)))).toEqual([1, 1, 2, 5]);
});
