import { expect, test } from 'vitest';
import { newestStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

test('a reader who prints a story gets the story and nothing to press', async () => {
  const story = await newestStory('quy-hoach');
  const page = await paper.newPage({ colorScheme: 'dark' });
  await page.goto(story.url);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  for (const selector of ['.sections', '.neighbours', 'comment-form'])
    expect(await page.locator(selector).isVisible(), selector).toBe(false);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(0, 0, 0)');
});

test('nobody may keep what is at no address of ours', async () => {
  for (const path of [
    '/api/x',
    '/media/x',
    '/binh-luan/sai-1',
    '/api/y-1',
    '/_next/x',
    '/thoi-su/ngay/0001-01-01',
    '/thoi-su/ngay/2026-02-30',
  ]) {
    const answer = await fetch(paper.url + path, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('cache-control')], path).toEqual([404, 'no-store']);
  }
});
