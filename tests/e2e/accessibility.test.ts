import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { newestStory, openNote, signIn, withdrawnStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Awaited<ReturnType<typeof paper.newPage>>): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const isTooWide = (page: Awaited<ReturnType<typeof paper.newPage>>) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 768, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('a reader with a screen reader or a magnifier meets no barrier ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const story = await newestStory('quy-hoach');
  const reader = await paper.newPage({ width, colorScheme, expectedErrors: [/404|410/] });
  const withdrawn = await withdrawnStory({ title: 'Một bài đã gỡ', reason: 'Nguồn tin đã rút lại.' });
  for (const url of [
    paper.url,
    `${paper.url}/do-thi`,
    story.url,
    `${paper.url}/thoi-su/ngay/2026-11-19`,
    `${paper.url}/khong-co`,
    `${paper.url}/gop-y/${story.id}`,
    `${paper.url}/gop-y/${story.id}/da-nhan`,
    withdrawn.url,
  ]) {
    await reader.goto(url);
    expect(await violations(reader), url).toEqual([]);
    expect(await isTooWide(reader), url).toBe(false);
  }
});

test('a reader who is shown errors without our scripts meets no barrier', async () => {
  const story = await newestStory('the-thao');
  const reader = await paper.newPage({ width: 360, expectedErrors: [/422|ERR_FAILED/] });
  // Scripts must run for the checker, so only ours is kept away: the form is then a plain one.
  await reader.route('**/reader/*.js*', (route) => route.abort());
  await reader.goto(story.url);
  await reader.locator('comment-form form').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('Mời bạn nhập họ tên.').first().waitFor();
  expect(await violations(reader)).toEqual([]);
});

test.each([
  { width: 360, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('somebody of the newsroom meets no barrier ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const story = await newestStory('do-thi');
  await openNote(story.id, `Một góp ý ${crypto.randomUUID()}`);
  const staff = await paper.newPage({ width, colorScheme });
  await staff.goto(`${paper.url}/sign-in`);
  expect(await violations(staff), 'sign-in').toEqual([]);
  await signIn(staff, 'admin');
  for (const path of [
    '/newsroom/articles',
    '/newsroom/articles/new',
    `/newsroom/articles/${story.id}`,
    '/newsroom/comments',
    '/newsroom/corrections',
  ]) {
    await staff.goto(paper.url + path);
    await staff.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(staff), path).toEqual([]);
    expect(await isTooWide(staff), path).toBe(false);
  }
});
