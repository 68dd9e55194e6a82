import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StoryBody } from '#components/reader/story/story-body.tsx';
import { type ArticleDocument, emptyDocument, type Inline } from '#lib/articles/document';

const picture = {
  key: 'a'.repeat(32),
  width: 640,
  height: 400,
  renditions: [320, 640].flatMap((width) =>
    (['avif', 'webp'] as const).map((format) => ({ width, height: width * 0.625, format, bytes: 1 })),
  ),
};
const html = (...content: ArticleDocument['content']) =>
  renderToStaticMarkup(<StoryBody document={{ type: 'doc', content }} pictures={{ 7: picture }} attachments={{}} locale="vi" />);
const paragraph = (...content: Inline[]) => ({ type: 'paragraph' as const, content });
const text = (words: string): Inline => ({ type: 'text', text: words });

test('a reader gets headings, lists and quotes as what they are, and no empty lines', () => {
  const item = { type: 'listItem' as const, content: [paragraph(text('Một'))] };
  expect(
    html(
      { type: 'heading', attrs: { level: 2 }, content: [text('Tít')] },
      { type: 'paragraph' },
      { type: 'bulletList', content: [item] },
      { type: 'orderedList', content: [item, item] },
      { type: 'blockquote', content: [paragraph(text('Lời'))] },
    ),
  ).toBe('<h2>Tít</h2><ul><li><p>Một</p></li></ul><ol><li><p>Một</p></li><li><p>Một</p></li></ol><blockquote><p>Lời</p></blockquote>');
  expect(html(...emptyDocument.content)).toBe('');
});

test('a reader’s link holds its bold words and tells other sites nothing', () => {
  const link = (href: string) => ({ type: 'link' as const, attrs: { href } });
  expect(
    html(
      paragraph(
        { type: 'text', text: 'xem ', marks: [link('https://so.example/')] },
        { type: 'text', text: 'đây', marks: [{ type: 'bold' }, link('https://so.example/')] },
        { type: 'text', text: ' và đó', marks: [link('/do')] },
      ),
    ),
  ).toBe('<p><a href="https://so.example/" rel="noopener noreferrer">xem <strong>đây</strong></a><a href="/do"> và đó</a></p>');
});

test('an attacker’s words stay words, in text and in attributes', () => {
  const attrs = { mediaId: 7, alt: '" onerror="alert(1)', caption: '<script>alert(1)</script>', credit: '' };
  const markup = html(paragraph(text('<img src=x onerror=alert(1)>')), { type: 'figure', attrs });
  expect(markup).not.toMatch(/<script|<img src=x|" onerror=/);
});

test('a reader’s picture comes in two formats and two sizes, keeps its place while loading, and says what it shows', () => {
  const markup = html({ type: 'figure', attrs: { mediaId: 7, alt: 'Cầu', caption: 'Cầu mới.', credit: 'Ảnh: An' } });
  expect(markup).toContain(`<source type="image/avif" srcSet="/media/${picture.key}/320.avif 320w, /media/${picture.key}/640.avif 640w"`);
  expect(markup).toContain('width="640" height="400" alt="Cầu" loading="lazy"');
  expect(markup).toContain('<figcaption>Cầu mới. <small class="story-credit">Ảnh: An</small></figcaption>');
});

test('a reader sees no broken frame where a picture is gone', () => {
  expect(html({ type: 'figure', attrs: { mediaId: 8, alt: 'Cầu', caption: 'Cầu', credit: '' } })).toBe('');
});
