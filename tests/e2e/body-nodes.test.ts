import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { storyPath } from '#lib/articles/address';
import { createArticle } from '#lib/articles/create-article';
import type { ArticleDocument } from '#lib/articles/document';
import { publishArticle } from '#lib/articles/publish-article';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const FRAME = 'https://www.youtube-nocookie.com/embed/LacGiang001?autoplay=1';
let url = '';

/** The demo story whose body holds a block of this type. */
async function demoStoryWith(type: string): Promise<string> {
  const [story] = await db().story.findMany({
    where: { body: { path: ['content'], array_contains: [{ type }] } },
    orderBy: { articleId: 'asc' },
    select: { articleId: true, slug: true, section: { select: { slug: true } } },
  });
  if (!story) throw new Error(`No story has a ${type}.`);
  return paper.url + storyPath({ sectionSlug: story.section.slug, slug: story.slug, id: story.articleId });
}

/** A story with every kind of block, and a table too wide for any phone. */
async function publishEverything(): Promise<string> {
  const person = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const [first, second] = await db().media.findMany({ take: 2, orderBy: { id: 'asc' }, select: { id: true } });
  const attachment = await db().attachment.findFirstOrThrow({ select: { id: true } });
  const words = (text: string) => [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }];
  const row = (type: 'tableHeader' | 'tableCell') => ({
    type: 'tableRow' as const,
    content: Array.from({ length: 9 }, (_, index) => ({
      type: index === 0 ? ('tableHeader' as const) : type,
      content: words(`Cột ${index + 1}`),
    })),
  });
  const pictures = [first, second].map((one) => ({
    mediaId: one?.id ?? 0,
    alt: 'Tranh vẽ thành phố',
    caption: 'Thành phố',
    credit: 'Minh họa',
  }));
  const body: ArticleDocument = {
    type: 'doc',
    content: [
      ...words('Một bài có đủ thứ.'),
      { type: 'pullquote', attrs: { attribution: 'Ông Tư' }, content: [{ type: 'text', text: 'Vậy là được.' }] },
      { type: 'table', attrs: { caption: 'Bảng rộng' }, content: [row('tableHeader'), row('tableCell')] },
      { type: 'gallery', attrs: { caption: 'Hai bức tranh', pictures } },
      { type: 'attachment', attrs: { attachmentId: attachment.id, label: 'Tài liệu' } },
      { type: 'embed', attrs: { provider: 'youtube', id: 'LacGiang001', title: 'Video minh họa' } },
      { type: 'embed', attrs: { provider: 'x', id: 'baolacgiang/status/1790000000000000000', title: 'Một bài đăng' } },
    ],
  };
  const editor = { id: person.id, name: person.name, email: person.email, role: 'editor' as const, locale: 'vi' as const };
  const draft = { title: 'Bài có đủ thứ', slug: 'bai-co-du-thu', lead: 'Lời dẫn.', leadSource: '', byline: 'Nguyễn Thảo Vy' };
  const base = await import('#tests/support/drafts');
  const created = await createArticle(editor, { content: base.aDraft({ ...draft, sectionId: section.id, body }) });
  if (!created.ok) throw new Error(created.code);
  const published = await publishArticle(editor, { articleId: created.value.id, version: created.value.version, live: null });
  if (!published.ok) throw new Error(published.code);
  return paper.url + published.value.path;
}

beforeAll(async () => {
  url = await publishEverything();
});

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('a reader on the narrowest phone scrolls a wide table inside itself, by hand and by keyboard, and never the page', async () => {
  const page = await paper.newPage({ width: 320 });
  await page.goto(url);
  expect(await widthOf(page)).toBe(320);
  const region = page.getByRole('region', { name: 'Bảng 1: Bảng rộng' });
  const room = await region.evaluate((element) => ({ inside: element.scrollWidth, seen: element.clientWidth }));
  expect(room.inside).toBeGreaterThan(room.seen);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await until(async () => (await region.evaluate((element) => element.scrollLeft)) > 0);
  expect(await widthOf(page)).toBe(320);
});

test('a reader’s browser asks nobody else for anything until the button is pressed, and then only for the player', async () => {
  // The browser of the tests reaches nothing beyond this machine; what counts is what it tries.
  const page = await paper.newPage({ expectedErrors: [/youtube-nocookie/, /ERR_/] });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(paper.url)) asked.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded();
  expect(asked).toEqual([]);
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await page.getByText('Chỉ khi bạn bấm nút').count()).toBe(1);
  await page.getByRole('button', { name: 'Xem video tại đây' }).click();
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('src')).toBe(FRAME);
  expect(await frame.getAttribute('title')).toBe('YouTube: Video minh họa');
  expect(await frame.getAttribute('sandbox')).not.toMatch(/allow-top-navigation|allow-forms|allow-modals/);
  expect(await frame.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
  await until(() => asked.length > 0);
  expect(new Set(asked)).toEqual(new Set([FRAME]));
});

test('a reader’s page may frame the four players and nobody else', async () => {
  const page = await paper.newPage({ expectedErrors: [/frame-src|Content Security Policy|evil|ERR_/] });
  await page.goto(url);
  const blocked = page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true }),
      ),
  );
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://evil.example/';
    document.body.append(frame);
  });
  expect(await blocked).toBe('frame-src');
});

test('a reader without JavaScript has every picture of a gallery, its large size, and a link to the video', async () => {
  const page = await paper.newPage({ javaScript: false, width: 360 });
  await page.goto(url);
  const list = page.getByRole('list', { name: 'Hai bức tranh' });
  expect(await list.getByRole('listitem').count()).toBe(2);
  const large = await list.getByRole('link').first().getAttribute('href');
  const picture = await fetch(new URL(large ?? '', paper.url));
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(await page.getByRole('link', { name: 'Video minh họa' }).getAttribute('href')).toBe('https://www.youtube.com/watch?v=LacGiang001');
  expect(await page.getByRole('button', { name: 'Xem video tại đây' }).isVisible()).toBe(false);
  expect(await page.locator('iframe').count()).toBe(0);
});

test('a reader opens a file of a demo story: a PDF under its own name, whole or in part', async () => {
  const page = await paper.newPage({ javaScript: false });
  await page.goto(await demoStoryWith('attachment'));
  const line = page.locator('.story-attachment').first();
  expect(await line.textContent()).toMatch(/\(PDF, \d+ kB\)$/);
  const address = new URL((await line.getByRole('link').getAttribute('href')) ?? '', paper.url);
  const whole = await fetch(address);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect([whole.status, whole.headers.get('content-type'), bytes.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename="[a-z0-9-]+\.pdf"; filename\*=UTF-8''/);
  expect(whole.headers.get('content-security-policy')).toBe("base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  expect(whole.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const part = await fetch(address, { headers: { range: 'bytes=0-4' } });
  expect([part.status, await part.text()]).toEqual([206, '%PDF-']);
  expect((await fetch(address, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status).toBe(304);
  expect((await fetch(new URL(`${address.pathname}x`, paper.url))).status).toBe(404);
});

test('only a page with an embed brings its script', async () => {
  const plain = await (await fetch((await newestStory('the-thao')).url)).text();
  const rich = await (await fetch(url)).text();
  expect([plain.includes('<click-embed'), plain.includes('/reader/click-embed.js')]).toEqual([false, false]);
  expect(rich).toMatch(/<script type="module" src="\/reader\/click-embed\.js"/);
});

test('on paper an embed is its title and its address', async () => {
  const page = await paper.newPage();
  await page.goto(url);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Xem video tại đây' }).isVisible()).toBe(false);
  const printed = await page
    .locator('.embed-title a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  // Browsers differ in whether they say the attribute or what it holds.
  expect(printed).toMatch(/attr\(href\)|https:\/\/www\.youtube\.com\/watch\?v=LacGiang001/);
});

test.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('a reader with a screen reader meets no barrier in any of it ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const page = await paper.newPage({ width, colorScheme });
  await page.goto(url);
  expect(await findBarriers(page)).toEqual([]);
});

test('an editor puts everything into a story by hand, saves it, and finds it again', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`${paper.url}/newsroom/articles/new`);
  await editor.getByLabel('Tiêu đề', { exact: true }).fill('Bài nhiều khối');
  await editor.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await editor.waitForURL(/\/newsroom\/articles\/\d+$/);
  const text = editor.getByRole('textbox', { name: 'Nội dung' });
  await text.click();
  await editor.keyboard.type('Vậy là được.');
  await editor.getByRole('button', { name: 'Trích nổi bật' }).click();
  await editor.getByLabel('Lời của ai').fill('Ông Tư Đởm');

  await editor.getByRole('button', { name: 'Nhúng video hoặc bài đăng' }).click();
  await editor.getByLabel('Địa chỉ của video hoặc bài đăng').fill('https://evil.example/watch?v=LacGiang001');
  await editor.getByRole('dialog').getByRole('button', { name: 'Nhúng video hoặc bài đăng' }).click();
  await editor.getByText('Chưa nhận ra địa chỉ này.').waitFor();
  await editor.getByLabel('Địa chỉ của video hoặc bài đăng').fill('https://youtu.be/LacGiang001?si=x');
  await editor.getByRole('dialog').getByLabel('Tiêu đề bạn đọc thấy').fill('Video minh họa');
  await editor.getByRole('dialog').getByRole('button', { name: 'Nhúng video hoặc bài đăng' }).click();

  await editor.getByRole('button', { name: 'Chèn bảng' }).click();
  await until(() => text.evaluate((element) => element === document.activeElement));
  await editor.keyboard.type('Năm');
  await editor.keyboard.press('Tab');
  await editor.keyboard.type('Lượt');
  await editor.getByRole('button', { name: 'Sửa bảng' }).click();
  await editor.getByLabel('Tên bảng').fill('Lượt xe qua cầu');
  await editor.getByRole('button', { name: 'Thêm hàng bên dưới' }).click();
  await editor.getByRole('button', { name: 'Xóa cột' }).click();
  await editor.keyboard.press('Escape');

  const pdf = Buffer.from('%PDF-1.7\nx\n%%EOF\n');
  const attach = editor.locator('input[type=file][accept^="application/pdf"]');
  await attach.setInputFiles({ name: 'Bảng giá nước.pdf', mimeType: 'application/pdf', buffer: pdf });
  await editor.getByRole('link', { name: 'Bảng giá nước.pdf (1 kB)' }).waitFor();

  const { default: sharp } = await import('sharp');
  const photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#2e7d86' } })
    .jpeg()
    .toBuffer();
  const photos = ['a', 'b'].map((name) => ({ name: `${name}.jpg`, mimeType: 'image/jpeg', buffer: photo }));
  await editor.locator('input[type=file][multiple]').first().setInputFiles(photos);
  await editor.getByText('Bộ ảnh: 2 ảnh').waitFor();
  await editor.getByRole('listitem', { name: 'Ảnh 2' }).getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Ảnh đến sau');
  await editor.getByRole('button', { name: 'Đưa ảnh 2 lên trước' }).click();

  await editor.getByRole('button', { name: 'Lưu nháp' }).click();
  await editor
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  const { body } = await db().draft.findFirstOrThrow({ where: { title: 'Bài nhiều khối' }, select: { body: true } });
  const blocks = (body as ArticleDocument).content.filter((block) => block.type !== 'paragraph');
  expect(blocks.map(({ type }) => type).sort()).toEqual(['attachment', 'embed', 'gallery', 'pullquote', 'table']);
  const found = (type: string) => blocks.find((block) => block.type === type);
  expect(found('pullquote')).toEqual({
    type: 'pullquote',
    attrs: { attribution: 'Ông Tư Đởm' },
    content: [{ type: 'text', text: 'Vậy là được.' }],
  });
  expect(found('embed')).toEqual({ type: 'embed', attrs: { provider: 'youtube', id: 'LacGiang001', title: 'Video minh họa' } });
  expect(found('attachment')).toMatchObject({ attrs: { label: 'Bảng giá nước' } });
  expect(found('gallery')).toMatchObject({ attrs: { pictures: [{ alt: 'Ảnh đến sau' }, { alt: '' }] } });
  const table = found('table');
  expect(table?.type === 'table' && [table.attrs.caption, table.content.map(({ content }) => content.length)]).toEqual([
    'Lượt xe qua cầu',
    [2, 2, 2, 2],
  ]);

  await editor.reload();
  await editor.getByText('Bộ ảnh: 2 ảnh').waitFor();
  expect(await editor.getByLabel('Lời của ai').inputValue()).toBe('Ông Tư Đởm');
  expect(await text.locator('th').first().textContent()).toBe('Năm');
});

test('what an editor pastes from elsewhere brings tables along, and no frames, styles, addresses or merged cells', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`${paper.url}/newsroom/articles/new`);
  await editor.getByLabel('Tiêu đề', { exact: true }).fill('Bài dán');
  await editor.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await editor.waitForURL(/\/newsroom\/articles\/\d+$/);
  const text = editor.getByRole('textbox', { name: 'Nội dung' });
  await text.click();
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<p>Trước</p><iframe src="https://evil.example/"></iframe><figure data-embed="evil" data-id="x"></figure>
       <figure data-embed="youtube" data-id="&quot; onload=" data-title="t"></figure>
       <figure data-gallery='[{"mediaId":1,"src":"https://evil.example/x.png"}]'></figure><p data-attachment-id="../1">tệp</p>
       <table style="width:900px"><caption>Tên</caption><tr><th colspan="2" onclick="x()">Đầu</th></tr><tr><td width="9"><ul><li>một</li><li>ba</li></ul></td><td>hai</td></tr></table>`,
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await editor.getByRole('button', { name: 'Lưu nháp' }).click();
  await editor
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  const { body } = await db().draft.findFirstOrThrow({ where: { title: 'Bài dán' }, select: { body: true } });
  const { content } = body as ArticleDocument;
  expect(new Set(content.map(({ type }) => type))).toEqual(new Set(['paragraph', 'table']));
  expect(JSON.stringify(body)).not.toMatch(/evil|onload|onclick|style|colspan|data-/);
  const table = content.find((block) => block.type === 'table');
  expect(table?.type === 'table' && table.content.map((row) => row.content.map(({ content: paragraphs }) => paragraphs.length))).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
