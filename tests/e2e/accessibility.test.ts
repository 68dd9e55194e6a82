import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { newestStory, signIn } from '#tests/support/demo';
import { type PageType, pageTypes } from '#tests/support/page-types';
import { paper } from '#tests/support/paper';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What can be right in one look and wrong in another; everything else is judged once. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

let types: PageType[];
beforeAll(async () => {
  types = await pageTypes();
});

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (rules ? axe.withRules(rules) : axe.withTags(WCAG)).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const LOOKS = [
  { colorScheme: 'dark' },
  { colorScheme: 'light', contrast: 'more' },
  { colorScheme: 'dark', contrast: 'more' },
  { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

test.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('a reader with a screen reader or a magnifier meets no barrier on any page ($width px, $colorScheme)', async (options) => {
  const reader = await paper.newPage({ ...options, expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.goto(path);
    expect(await violations(reader), name).toEqual([]);
    expect(await isTooWide(reader), name).toBe(false);
  }
});

test('colours are told apart on every page in light, dark, high contrast and colours of the reader’s own', async () => {
  const reader = await paper.newPage({ width: 768, expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.goto(path);
    for (const look of LOOKS) {
      await reader.emulateMedia(look);
      expect(await violations(reader, COLOURS), `${name} ${JSON.stringify(look)}`).toEqual([]);
    }
    await reader.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' });
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
  const staff = await paper.newPage({ width, colorScheme });
  await staff.goto(`${paper.url}/sign-in`);
  expect(await violations(staff), 'sign-in').toEqual([]);
  await signIn(staff, 'admin');
  for (const path of ['/newsroom/articles', '/newsroom/articles/new', `/newsroom/articles/${story.id}`, '/newsroom/comments']) {
    await staff.goto(paper.url + path);
    await staff.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(staff), path).toEqual([]);
    expect(await isTooWide(staff), path).toBe(false);
  }
});
