import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { newestStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

const titlesOn = (page: Page) => page.locator('main .card-title a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));

test('a reader without JavaScript leafs through all stories and back, meeting each once', async () => {
  const reader = await paper.newPage({ javaScript: false });
  await reader.goto('/tin-moi');
  const seen = await titlesOn(reader);
  for (const next = reader.locator('nav a[rel="next"]'); (await next.count()) > 0; ) {
    await next.click();
    seen.push(...(await titlesOn(reader)));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(await db().story.count({ where: { locale: 'vi' } }));
  // However many stories there are by now.
  for (const previous = reader.locator('nav a[rel="prev"]'); (await previous.count()) > 0; ) await previous.click();
  expect(new URL(reader.url()).pathname).toBe('/tin-moi');
});

test('a machine that reads the head of a list page finds the pages before and after it', async () => {
  const html = await (await fetch(`${paper.url}/tin-moi`)).text();
  const [, next = ''] = /<link rel="next" href="([^"]+)"/.exec(html) ?? [];
  expect(next).toMatch(/\/tin-moi\/truoc\/[0-9a-z]+-\d+$/);
  const later = await (await fetch(paper.url + new URL(next).pathname)).text();
  expect(later).toMatch(/<link rel="prev" href="[^"]+\/tin-moi\/sau\//);
  expect(later).toContain('noindex');
});

test('a reader goes from a story to its author, its topic and its event thread, and back to the story', async () => {
  const story = await newestStory('quy-hoach');
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  for (const [selector, path] of [
    ['a[rel="author"]', /^\/tac-gia\//],
    ['.story-threads a', /^\/dong-su-kien\//],
    ['a[rel="tag"]', /^\/chu-de\//],
  ] as const) {
    await reader.goto(story.url);
    const link = reader.locator(selector).first();
    const name = await link.textContent();
    await link.click();
    expect(new URL(reader.url()).pathname).toMatch(path);
    expect(await reader.getByRole('heading', { level: 1 }).textContent()).toBe(name);
    expect(await titlesOn(reader)).toContain(story.path);
  }
});

test('a reader finds in the calendar which days have stories', async () => {
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto('/thang/2026-11');
  const day = reader.getByRole('link', { name: /^19\/11\/2026: 3 bài$/ });
  await day.click();
  expect(new URL(reader.url()).pathname).toBe('/ngay/2026-11-19');
  expect(await titlesOn(reader)).toHaveLength(3);
  await reader.getByLabel('Xem các bài đăng ngày').fill('2026-11-12');
  await reader.getByRole('button', { name: 'Xem', exact: true }).click();
  expect(new URL(reader.url()).pathname).toBe('/ngay/2026-11-12');
  expect(await titlesOn(reader)).toHaveLength(1);
});

test('nobody finds a page at a place, a day, a month or a name that is none', async () => {
  for (const path of [
    '/tin-moi/truoc/x',
    '/tin-moi/truoc/mju8qn40-01',
    '/tin-moi/khac',
    '/ngay/2026-02-30',
    '/thang/2026-13',
    '/thoi-su/thang/2026-11-01',
    '/chu-de/khong-co',
    '/tac-gia/khong-co/truoc/mju8qn40-1',
    '/dong-su-kien',
  ]) {
    expect((await fetch(paper.url + path, { redirect: 'manual' })).status, path).toBe(404);
  }
});

test('whoever asks for what is newer than the newest page is led to the list itself', async () => {
  const { id, publishedAt } = await db()
    .story.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { articleId: true, publishedAt: true } })
    .then((row) => ({ id: row.articleId, publishedAt: row.publishedAt }));
  const answer = await fetch(`${paper.url}/tin-moi/sau/${publishedAt.getTime().toString(36)}-${id}`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([307, '/tin-moi']);
});
