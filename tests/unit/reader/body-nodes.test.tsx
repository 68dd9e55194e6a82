import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { StoryBody } from '#components/reader/story/story-body.tsx';
import type { ArticleDocument, Block, TableCell } from '#lib/articles/document';

const pictureOf = (letter: string) => ({
  key: letter.repeat(32),
  width: 1600,
  height: 1000,
  renditions: [320, 1600].flatMap((width) =>
    (['avif', 'webp'] as const).map((format) => ({ width, height: width * 0.625, format, bytes: 1 })),
  ),
});
const around = {
  pictures: { 7: pictureOf('a'), 8: pictureOf('b') },
  attachments: { 5: { key: 'c'.repeat(32), fileName: 'Bảng giá nước.pdf', type: 'application/pdf' as const, bytes: 1_258_291 } },
};
const html = (...content: ArticleDocument['content']) =>
  renderToStaticMarkup(<StoryBody document={{ type: 'doc', content }} {...around} locale="vi" />);

const cell = (words: string, type: TableCell['type'] = 'tableCell'): TableCell => ({
  type,
  content: [{ type: 'paragraph', content: words === '' ? [] : [{ type: 'text', text: words }] }],
});
const table = (caption: string, ...rows: TableCell[][]): Block => ({
  type: 'table',
  attrs: { caption },
  content: rows.map((content) => ({ type: 'tableRow', content })),
});
const embed = (provider: 'youtube' | 'x' | 'facebook', id: string, title = 'Hợp long'): Block => ({
  type: 'embed',
  attrs: { provider, id, title },
});

describe('a reader of a table', () => {
  const counted = table(
    'Lượt xe',
    [cell('Cầu', 'tableHeader'), cell('Mỗi ngày', 'tableHeader')],
    [cell('Lạc Giang', 'tableHeader'), cell('41.000 lượt')],
  );

  test('hears of which column and which row a cell speaks', () => {
    expect(html(counted)).toContain(
      '<table><thead><tr><th scope="col">Cầu</th><th scope="col" class="number">Mỗi ngày</th></tr></thead><tbody><tr><th scope="row">Lạc Giang</th><td class="number">41.000 lượt</td></tr></tbody></table>',
    );
  });

  test('can reach what scrolls with the keyboard, under the table’s name', () => {
    expect(html(counted)).toContain(
      '<figcaption>Lượt xe</figcaption><section class="table-scroll" tabindex="0" aria-label="Bảng 1: Lượt xe">',
    );
    expect(html(table('', [cell('a', 'tableHeader')]), counted, table('', [cell('b')]))).toContain('aria-label="Bảng 3"');
  });

  test('sees numbers under each other, and words where words stand', () => {
    const numbers = ['12', '1.234,5', '+3%', '−4 °C', '1/9', '3/4', '7.000 đồng', '15 phút', ''].map((words) =>
      html(table('', [cell('x'), cell(words)])),
    );
    expect(numbers.map((markup) => markup.includes('class="number"'))).toEqual([true, true, true, false, false, false, true, true, false]);
  });
});

test('a reader of a gallery gets a list of pictures, each described, each with a way to its large size', () => {
  const words = { caption: '', credit: '' };
  const markup = html({
    type: 'gallery',
    attrs: {
      caption: 'Một ngày',
      pictures: [
        { mediaId: 7, alt: 'Bến', caption: 'Bến sớm.', credit: 'Ảnh: An' },
        { mediaId: 8, alt: 'Chợ', ...words },
        { mediaId: 9, alt: 'Mất', ...words },
      ],
    },
  });
  expect(markup.match(/<li>/g)).toHaveLength(2);
  expect(markup).toContain(`<a href="/media/${'a'.repeat(32)}/1600.webp" aria-label="Xem ảnh lớn: Bến">`);
  expect(markup).toContain('alt="Chợ" loading="lazy"');
  expect(markup).toContain('<p>Bến sớm. <small class="story-credit">Ảnh: An</small></p>');
  expect(markup).toContain('<ul aria-label="Một ngày">');
});

test('a reader knows what a file is and how large before opening it; one that is gone is not offered', () => {
  expect(html({ type: 'attachment', attrs: { attachmentId: 5, label: 'Giá nước' } })).toBe(
    `<p class="story-attachment"><a href="/tep/${'c'.repeat(32)}/bang-gia-nuoc.pdf" type="application/pdf">Giá nước</a> <span class="attachment-size">(PDF, 1,2 MB)</span></p>`,
  );
  expect(html({ type: 'attachment', attrs: { attachmentId: 6, label: 'Giá nước' } })).toBe('');
});

test('a reader hears whose words a pull quote are', () => {
  const quote = (attribution: string, words: string): Block => ({
    type: 'pullquote',
    attrs: { attribution },
    content: [{ type: 'text', text: words }],
  });
  expect(html(quote('Ông Tư', 'Vậy là được.'))).toBe(
    '<figure class="story-pullquote"><blockquote><p>Vậy là được.</p></blockquote><figcaption>Ông Tư</figcaption></figure>',
  );
  expect(html({ type: 'pullquote', attrs: { attribution: '' } })).toBe('');
});

describe('a reader of an embed', () => {
  test('gets a link that works without scripts, and nothing that loads anything', () => {
    const markup = html(embed('youtube', 'k3vNq_8-xYz'));
    expect(markup).toContain('<a href="https://www.youtube.com/watch?v=k3vNq_8-xYz" rel="noopener noreferrer">Hợp long</a>');
    expect(markup).toContain('<div class="embed-ask" hidden="">');
    expect(markup).toContain('Chỉ khi bạn bấm nút, trang mới tải nội dung từ YouTube');
    expect(markup).not.toMatch(/<(?:iframe|img|script|link|video|object|embed)\b|\ssrc=|style=/);
  });

  test('of somebody who needs a script of theirs gets the link alone', () => {
    const markup = html(embed('x', 'baolacgiang/status/1790000000000000000'));
    expect(markup).toContain('href="https://x.com/baolacgiang/status/1790000000000000000"');
    expect(markup).not.toMatch(/<button|data-src/);
  });

  test('sees an attacker’s title as words', () => {
    expect(html(embed('facebook', 'reel/987654321098765', '"><script>alert(1)</script>'))).not.toMatch(/<script/);
  });
});

describe('a reader of a box of related stories', () => {
  const story = (id: number, locale: 'vi' | 'en', title: string) => ({ id, locale, path: `/thoi-su/bai-${id}`, title, picture: null });
  const named = { 7: story(7, 'vi', 'Cầu mới'), 8: story(8, 'en', 'The bridge') };
  const box = (heading: string, ...articleIds: number[]) =>
    renderToStaticMarkup(
      <StoryBody
        document={{ type: 'doc', content: [{ type: 'related', attrs: { heading, articleIds } }] }}
        {...around}
        named={named}
        locale="vi"
      />,
    );

  test('has links in the editor’s order to what is there, and is told of another language', () => {
    expect(box('', 8, 6, 7)).toBe(
      '<figure class="story-related"><figcaption>Bài liên quan</figcaption><ul aria-label="Bài liên quan"><li><a href="/thoi-su/bai-8" lang="en" hrefLang="en">The bridge</a></li><li><a href="/thoi-su/bai-7">Cầu mới</a></li></ul></figure>',
    );
    expect(box('Đọc thêm', 7)).toContain('<figcaption>Đọc thêm</figcaption>');
  });

  test('sees no empty box when none of the stories is there', () => {
    expect(box('Đọc thêm', 5, 6)).toBe('');
  });

  test('is no reader where versions are compared: there a box shows which numbers it has', () => {
    expect(html({ type: 'related', attrs: { heading: '', articleIds: [12, 7] } })).toContain('<p>Bài số 12, Bài số 7</p>');
  });
});
