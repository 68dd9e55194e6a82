import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { newestStory, openNote, signIn } from '#tests/support/demo';
import { type PageType, pageTypes } from '#tests/support/page-types';
import { paper } from '#tests/support/paper';

/** What can be right in one look, or at one width, and wrong in another; everything else is judged once. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const LAYOUT = ['target-size', 'scrollable-region-focusable'];

let types: PageType[];
beforeAll(async () => {
  types = await pageTypes();
});

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Looks and widths in which a page is judged besides the first, in light on a phone: only by what can be wrong there. */
const LOOKS = [
  { width: 1280, media: { colorScheme: 'dark' }, rules: [...COLOURS, ...LAYOUT] },
  { width: 768, media: { colorScheme: 'light', contrast: 'more' }, rules: COLOURS },
  { width: 768, media: { colorScheme: 'dark', contrast: 'more' }, rules: COLOURS },
] as const;

/** What has no edge, or keeps a colour of ours, where somebody has colours of their own. */
const findOwnColours = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const style = getComputedStyle(element);
      if (!element.checkVisibility() || style.display === 'none') return [];
      // What the browser draws itself, it draws with an edge.
      const isPressed = element.matches('button, summary, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea');
      // Backgrounds are gone: what is left is a border, or the line under a text that is pressed.
      const hasEdge = style.borderBottomStyle !== 'none' && Number.parseFloat(style.borderBottomWidth) > 0;
      const isText = element.matches('summary') || style.textDecorationLine.includes('underline');
      return [
        ...(isPressed && !hasEdge && !isText ? [`has no edge: ${element.outerHTML.slice(0, 120)}`] : []),
        ...(style.forcedColorAdjust === 'auto' ? [] : [`keeps our colours: ${element.outerHTML.slice(0, 120)}`]),
      ];
    }),
  );

test('a reader with a screen reader, a magnifier, or colours of their own meets no barrier on any page, in any look', async () => {
  const reader = await paper.newPage({ width: 360, phone: false, expectedErrors: [/404|410/] });
  for (const { name, path } of types) {
    await reader.setViewportSize({ width: 360, height: 800 });
    await reader.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' });
    await reader.goto(path);
    expect(await findBarriers(reader), name).toEqual([]);
    expect(await isTooWide(reader), name).toBe(false);
    for (const { width, media, rules } of LOOKS) {
      await reader.setViewportSize({ width, height: 900 });
      await reader.emulateMedia(media);
      expect(await findBarriers(reader, rules), `${name} ${width} ${JSON.stringify(media)}`).toEqual([]);
      expect(await isTooWide(reader), `${name} ${width}`).toBe(false);
    }
    await reader.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'active' });
    expect(await findOwnColours(reader), name).toEqual([]);
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
    '/newsroom/articles/settings',
    '/newsroom/people',
    `/newsroom/articles/${story.id}`,
    '/newsroom/comments',
    '/newsroom/comments/bans',
    '/newsroom/comments/log',
    '/newsroom/corrections',
  ]) {
    await staff.goto(paper.url + path);
    await staff.getByRole('heading', { level: 1 }).waitFor();
    expect(await findBarriers(staff), path).toEqual([]);
    expect(await isTooWide(staff), path).toBe(false);
  }
});
