import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDocument, documentText, emptyDocument, mediaIdsOf, withoutRefused, wordCount } from '#lib/articles/document';
import { hrefFromTyped, isSafeHref } from '#lib/articles/href';
import { processorSeconds } from '#tests/support/processor-seconds';

const doc = (...content: unknown[]) => ({ type: 'doc', content });
const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const figure = (attrs: object) => ({ type: 'figure', attrs: { mediaId: 7, alt: 'Cầu', caption: 'Cầu mới', credit: 'An', ...attrs } });
const link = (href: string) => ({ type: 'link', attrs: { href } });
const accepts = (document: unknown) => articleDocument.safeParse(document).success;

const whole = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Hợp long')] },
  paragraph(text('Sáng nay, '), text('cầu mới', { type: 'bold' }, { type: 'italic' }), text(' xem thêm', link('/thoi-su/cau-1'))),
  { type: 'paragraph' },
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [paragraph(text('Một')), { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('Hai'))] }] }],
      },
    ],
  },
  { type: 'blockquote', content: [paragraph(text('Vậy là được.'))] },
  figure({}),
);

describe('a body', () => {
  test('an editor’s headings, lists, quotes, links and pictures come through unchanged', () => {
    expect(articleDocument.parse(whole)).toEqual(whole);
    expect(articleDocument.parse(emptyDocument)).toEqual(emptyDocument);
  });

  test('an editor sees the words counted as readers read them', () => {
    const document = articleDocument.parse(whole);
    expect(documentText(document)).toBe('Hợp long\n\nSáng nay, cầu mới xem thêm\n\nMột\nHai\n\nVậy là được.\n\nCầu mới');
    expect(wordCount(document)).toBe(15);
    expect(wordCount(emptyDocument)).toBe(0);
    expect(mediaIdsOf(document)).toEqual([7]);
  });

  test('an editor on a Mac and one on a phone write the same letters', () => {
    expect(articleDocument.parse(doc(paragraph(text('Hà Nội'.normalize('NFD')))))).toEqual(doc(paragraph(text('Hà Nội'.normalize('NFC')))));
  });

  test.each([
    ['a script', doc({ type: 'script', content: [text('alert(1)')] })],
    ['a frame', doc({ type: 'iframe', attrs: { src: 'https://evil.example' } })],
    ['an unknown mark', doc(paragraph(text('x', { type: 'style', attrs: { color: 'red' } })))],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'alert(1)' } })],
    [
      'an attribute through the prototype',
      JSON.parse('{"type":"doc","content":[{"type":"heading","attrs":{"level":2,"__proto__":{"onerror":"alert(1)"}}}]}'),
    ],
    ['a picture by address', doc({ type: 'image', attrs: { src: 'https://evil.example/x.png' } })],
    ['a picture that is data', doc(figure({ src: 'data:image/svg+xml,<svg onload=alert(1)>' }))],
    ['a picture that climbs out of its folder', doc(figure({ mediaId: '/media/../x' }))],
    ['a picture with half a number', doc(figure({ mediaId: 1.5 }))],
    ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 } })],
    ['nothing where marks should be', doc(paragraph({ type: 'text', text: 'x', marks: [null] }))],
    ['nothing where blocks should be', doc(undefined)],
    ['text outside a paragraph', doc(text('x'))],
    ['text without a letter', doc(paragraph(text('')))],
    ['the same mark twice', doc(paragraph(text('x', link('/a'), link('/b'))))],
    ['a list in a quote', doc({ type: 'blockquote', content: [{ type: 'bulletList', content: [] }] })],
    [
      'a list whose point begins with a list',
      doc({
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph()] }] }] }],
      }),
    ],
    ['NUL', doc(paragraph(text('a\0b')))],
    ['half a character', doc(paragraph(text('a\ud800b')))],
    ['text that turns round', doc(paragraph(text('a\u202eb')))],
    ['a bell', doc(paragraph(text('a\u0007b')))],
    ['nothing at all', null],
    ['no block', doc()],
  ])('an attacker’s body with %s is refused', (_, document) => {
    expect(accepts(document)).toBe(false);
  });

  test('an editor who pastes hidden characters has them taken out before they are refused', () => {
    const pasted = withoutRefused('Sài\0 Gòn\u202e\r\nhôm\tnay\ud800');
    expect(pasted).toBe('Sài Gòn hôm nay\ufffd');
    expect(accepts(doc(paragraph(text(pasted))))).toBe(true);
  });
});

describe('a body made to exhaust us', () => {
  const deep = (depth: number): unknown => {
    let node: unknown = paragraph(text('x'));
    for (let level = 0; level < depth; level++)
      node = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), node] }] };
    return doc(node);
  };

  test.each([
    ['two hundred lists deep', deep(200), 'too-deep'],
    ['a hundred thousand lists deep', deep(100_000), 'too-deep'],
    ['of ten thousand blocks', doc(...Array.from({ length: 10_000 }, () => paragraph())), 'too-many-nodes'],
    ['of ten thousand words in one paragraph', doc(paragraph(...Array.from({ length: 10_000 }, () => text('x')))), 'too-many-nodes'],
    ['of a million letters', doc(paragraph(text('x'.repeat(1_000_000)))), 'too-long'],
    ['of twenty long paragraphs', doc(...Array.from({ length: 20 }, () => paragraph(text('x'.repeat(15_000))))), 'too-long'],
  ])('one %s is refused before anybody waits for it', (_, document, reason) => {
    let parsed = articleDocument.safeParse({});
    const seconds = processorSeconds(() => {
      parsed = articleDocument.safeParse(document);
    });
    expect(seconds).toBeLessThan(3);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([reason]);
  });

  test('an editor may nest lists three deep and write five thousand nodes less one', () => {
    expect(accepts(deep(3))).toBe(true);
    expect(accepts(deep(4))).toBe(false);
    expect(accepts(doc(...Array.from({ length: 4_999 }, () => paragraph())))).toBe(true);
  });
});

describe('a link', () => {
  test.each([
    'https://bao.example/a?b=c#d',
    'HTTPS://BAO.EXAMPLE',
    'http://127.0.0.1:3000/x',
    'https://bao.example/đường-phố',
    'mailto:toasoan@bao.example',
    '/thoi-su/cau-moi-12',
    '/',
  ])('an editor may link to %s', (href) => {
    expect(isSafeHref(href)).toBe(true);
    expect(accepts(doc(paragraph(text('x', link(href)))))).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'JaVaScRiPt&colon;alert(1)',
    '\tjavascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'unknown-protocol://x',
    'web+evil:x',
    'file:///etc/passwd',
    'blob:https://bao.example/1',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    'https://a@evil.example',
    'https://bao.example\\@evil.example',
    'https://a" onmouseover=x',
    'https://bao.example/\u202eelif',
    'mailto:',
    'trang',
    '#neo',
    '?a=b',
    '',
    `https://bao.example/${'x'.repeat(2_000)}`,
  ])('an attacker’s link to %j is refused', (href) => {
    expect(isSafeHref(href)).toBe(false);
    expect(accepts(doc(paragraph(text('x', link(href)))))).toBe(false);
  });

  test('a browser never reads another protocol into a link that passed', () => {
    const piece = fc.constantFrom(
      'http',
      'https',
      'mailto',
      'javascript',
      'data',
      ':',
      '/',
      '//',
      '\\',
      '\t',
      '\n',
      '@',
      '.',
      'a',
      'đ',
      '&colon;',
      '#',
      '?',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const href = pieces.join('');
        if (!isSafeHref(href)) return;
        const url = new URL(href, 'https://own.example');
        expect(['http:', 'https:', 'mailto:']).toContain(url.protocol);
        if (href.startsWith('/')) expect(url.origin).toBe('https://own.example');
      }),
      { numRuns: 2_000 },
    );
  });

  test('an editor who types an address without its beginning is understood', () => {
    expect(hrefFromTyped(' bao.example/a ')).toBe('https://bao.example/a');
    expect(hrefFromTyped('an@bao.example')).toBe('mailto:an@bao.example');
    expect(hrefFromTyped('/thoi-su')).toBe('/thoi-su');
    expect(hrefFromTyped('javascript:alert(1)')).toBeNull();
    expect(hrefFromTyped('javascript:alert.x')).toBeNull();
    expect(hrefFromTyped('hai chữ')).toBeNull();
    expect(hrefFromTyped('')).toBeNull();
  });
});
