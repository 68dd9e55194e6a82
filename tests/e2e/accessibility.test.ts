import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { newestStory, openNote, signIn } from '#tests/support/demo';
import { type PageType, pageTypes } from '#tests/support/page-types';
import { paper } from '#tests/support/paper';

/** What can be right in one look and wrong in another; everything else is judged once. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

let types: PageType[];
beforeAll(async () => {
  types = await pageTypes();
});

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const LOOKS = [{ colorScheme: 'dark' }, { colorScheme: 'light', contrast: 'more' }, { colorScheme: 'dark', contrast: 'more' }] as const;

test.each([
  { width: 360, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('a reader with a screen reader or a magnifier meets no barrier on any page ($width px, $colorScheme)', async (options) => {
  const reader = await paper.newPage({ ...options, expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.goto(path);
    expect(await findBarriers(reader), name).toEqual([]);
    expect(await isTooWide(reader), name).toBe(false);
  }
});

test('colours are told apart on every page in light, dark and high contrast', async () => {
  const reader = await paper.newPage({ width: 768, expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.goto(path);
    for (const look of LOOKS) {
      await reader.emulateMedia(look);
      expect(await findBarriers(reader, COLOURS), `${name} ${JSON.stringify(look)}`).toEqual([]);
    }
    await reader.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  }
});

test('whoever has colours of their own sees on every page where a button or a field ends, and no colour of ours', async () => {
  const reader = await paper.newPage({ width: 768, forcedColors: 'active', expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.goto(path);
    const faults = await reader.evaluate(() =>
      [...document.querySelectorAll('body *')].flatMap((element) => {
        const style = getComputedStyle(element);
        if (!element.checkVisibility() || style.display === 'none') return [];
        const isPressed = element.matches('button, summary, input:not([type=hidden]), select, textarea');
        // Backgrounds are gone: what is left is a border, or the line under a text that is pressed.
        const hasEdge = style.borderBottomStyle !== 'none' && Number.parseFloat(style.borderBottomWidth) > 0;
        const isText = element.matches('summary') || style.textDecorationLine.includes('underline');
        return [
          ...(isPressed && !hasEdge && !isText ? [`has no edge: ${element.outerHTML.slice(0, 120)}`] : []),
          ...(style.forcedColorAdjust === 'auto' ? [] : [`keeps our colours: ${element.outerHTML.slice(0, 120)}`]),
        ];
      }),
    );
    expect(faults, name).toEqual([]);
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
  expect(await findBarriers(reader)).toEqual([]);
});

test.each([
  { width: 360, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('somebody of the newsroom meets no barrier ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const story = await newestStory('do-thi');
  await openNote(story.id, `Một góp ý ${crypto.randomUUID()}`);
  const staff = await paper.newPage({ width, colorScheme });
  await staff.goto(`${paper.url}/sign-in`);
  expect(await findBarriers(staff), 'sign-in').toEqual([]);
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
    expect(await findBarriers(staff), path).toEqual([]);
    expect(await isTooWide(staff), path).toBe(false);
  }
});
