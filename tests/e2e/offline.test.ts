import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { storyPath } from '#lib/articles/address';
import { db } from '#lib/db/client';
import { type DemoStory, newestPicturedStory, publishStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

/** What a browser says of a request that found no network. */
const NO_NETWORK = [/ERR_INTERNET_DISCONNECTED/, /ERR_FAILED/];

let story: DemoStory;

beforeAll(async () => {
  story = await newestPicturedStory();
});

/** What the device holds: the paths of stories, newest first, and the addresses of all files. */
const held = (page: Page) =>
  page.evaluate(async () => {
    const index = await caches.match('/__kept-stories');
    const stories: { path: string; title: string }[] = index ? await index.json() : [];
    const files: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) files.push(new URL(request.url).pathname);
    return { stories, files, names: await caches.keys() };
  });

/** Reads a story until it is kept with its files. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(paper.url + path);
  await until(async () => {
    const { stories, files } = await held(page);
    return stories[0]?.path === path && files.includes('/reader/story.js') && files.includes(path);
  });
}

test('a reader who loses the network still reads the story, is told that it is a copy and from when, and finds no form', async () => {
  const page = await paper.newPage({ keepsStories: true, expectedErrors: NO_NETWORK });
  await read(page, story.path);
  await until(async () => (await held(page)).files.some((file) => file.startsWith('/media/')));
  const title = await page.locator('h1').textContent();
  await page.context().setOffline(true);
  await page.reload();
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.locator('.offline-note').textContent()).toMatch(
    /^Không có mạng: đây là bản lưu trong máy, lấy lúc \d{1,2}:\d{2}.*\d{4}|\d{2}/,
  );
  expect(await page.locator('comment-form, correction-link, form[action^="/api/comments"]').count()).toBe(0);
  expect(await page.getByText('Bạn gửi bình luận được khi có mạng trở lại.').isVisible()).toBe(true);
  const picture = page.locator('.story-figure img').first();
  await until(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0));
  // The style sheet came from the device too.
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'))).not.toBe('');

  await page.goto(`${paper.url}/the-thao`);
  expect(await page.locator('h1').textContent()).toBe('Đọc khi không có mạng');
  await page.locator('offline-stories a').first().click();
  await page.waitForURL(story.url);
  expect(await page.locator('h1').textContent()).toBe(title);

  await page.context().setOffline(false);
  await page.reload();
  expect(await page.locator('.offline-note').count()).toBe(0);
  expect(await page.locator('comment-form form').count()).toBe(1);
});

test('a reader who is online always gets what is published now, never the copy', async () => {
  const target = await publishStory({ title: 'Bài sẽ được sửa', words: 40 });
  const page = await paper.newPage({ keepsStories: true });
  await read(page, target.path);
  await db().$transaction([
    db().story.update({ where: { articleId: target.id }, data: { lead: 'Lời dẫn đã sửa.' } }),
    db().$executeRaw`UPDATE edition SET number = number + 1`,
    db()
      .$executeRaw`INSERT INTO expired_tag (tag, edition) SELECT ${`story:${target.id}`}, number FROM edition ON CONFLICT (tag) DO UPDATE SET edition = EXCLUDED.edition`,
    db()
      .$executeRaw`SELECT pg_notify('toa_soan_edition', json_build_object('edition', number, 'tags', json_build_array(${`story:${target.id}`}::text))::text) FROM edition`,
  ]);
  await until(async () => {
    await page.reload();
    return (await page.locator('.story-lead').textContent())?.includes('Lời dẫn đã sửa.') ?? false;
  });
});

test('a device keeps the last twenty stories and no more, and nothing of the newsroom, of interfaces or of search', async () => {
  const rows = await db().story.findMany({
    where: { locale: 'vi' },
    take: 21,
    orderBy: { articleId: 'desc' },
    select: { articleId: true, slug: true, section: { select: { slug: true } } },
  });
  const paths = rows.map((row) => storyPath({ sectionSlug: row.section.slug, slug: row.slug, id: row.articleId }));
  expect(paths).toHaveLength(21);
  const page = await paper.newPage({ keepsStories: true, expectedErrors: NO_NETWORK });
  for (const path of paths) await read(page, path);
  await page.goto(`${paper.url}/sign-in`);
  const { stories, files, names } = await held(page);
  expect(stories.map(({ path }) => path)).toEqual(paths.slice(1).reverse());
  expect(stories.every(({ title }) => title.length > 5)).toBe(true);
  expect(files).not.toContain(paths[0]);
  expect(names.filter((name) => name.includes('story'))).toHaveLength(20);
  expect(files.filter((file) => /^\/(?:api|newsroom|sign-in|tim-kiem|binh-luan)/.test(file))).toEqual([]);
  await page.context().setOffline(true);
  await page.goto(`${paper.url}${paths[0]}`);
  expect(await page.locator('h1').textContent()).toBe('Đọc khi không có mạng');
  expect(await page.locator('offline-stories li').count()).toBe(20);
  await page.goto(`${paper.url}${paths[20]}`);
  expect(await page.locator('.offline-note').isVisible()).toBe(true);
});

test('a newer keeper takes over at once and removes what older ones kept', async () => {
  const page = await paper.newPage({ keepsStories: true });
  await page.goto(paper.url);
  await page.evaluate(async () => {
    await (await caches.open('toa-soan-story-0 /cu/bai-1')).put('/cu/bai-1', new Response('cũ'));
    await (await caches.open('somebody-else')).put('/x', new Response('x'));
  });
  await read(page, story.path);
  await until(async () => !(await held(page)).names.includes('toa-soan-story-0 /cu/bai-1'));
  expect((await held(page)).names).toContain('somebody-else');
  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${paper.url}/sw.js`);
});

test('a device learns the name and the pictures of the paper, so that it can stand beside other programs', async () => {
  const page = await paper.newPage();
  await page.goto(paper.url);
  const address = await page.locator('link[rel=manifest]').getAttribute('href');
  const answer = await fetch(paper.url + address);
  expect(answer.headers.get('content-type')).toBe('application/manifest+json');
  const manifest = (await answer.json()) as {
    name: string;
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Báo Lạc Giang', start_url: '/', display: 'minimal-ui' });
  for (const { src, sizes, type } of manifest.icons) {
    const icon = await fetch(paper.url + src);
    expect([icon.status, icon.headers.get('content-type')], src).toEqual([200, type]);
    if (type !== 'image/png') continue;
    const bytes = Buffer.from(await icon.arrayBuffer());
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  const worker = await fetch(`${paper.url}/sw.js`);
  expect(worker.headers.get('content-type')).toContain('text/javascript');
  expect(worker.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});
