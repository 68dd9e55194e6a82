import { expect, test } from 'vitest';
import { newestStory } from '../support/demo.ts';
import { findBadSteps, walkByTab } from '../support/keyboard-walk.ts';
import { paper } from '../support/paper.ts';
import { until } from '../support/until.ts';

test.each([360, 1280])(
  'whoever has no mouse walks through the whole story page, sees where they are, and is never stuck (%i px)',
  async (width) => {
    const story = await newestStory('do-thi');
    const reader = await paper.newPage({ width, phone: false });
    await reader.goto(story.path);
    const { steps, missed } = await walkByTab(reader);
    expect(steps.length).toBeGreaterThan(20);
    expect(findBadSteps(steps)).toEqual([]);
    expect(missed, 'what Tab never came to').toEqual([]);
  },
);

test('whoever has no mouse skips to the story with the first key', async () => {
  const story = await newestStory('do-thi');
  const reader = await paper.newPage();
  await reader.goto(story.path);
  await reader.keyboard.press('Tab');
  const skip = reader.locator('a:focus');
  expect(await skip.getAttribute('href')).toMatch(/^#/);
  expect(await skip.evaluate((link) => link.getBoundingClientRect().top >= 0 && link.checkVisibility({ opacityProperty: true }))).toBe(
    true,
  );
  await reader.keyboard.press('Enter');
  await reader.keyboard.press('Tab');
  expect(await reader.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('whoever has no mouse fills the comment form in from its first field to its button', async () => {
  const story = await newestStory('the-thao');
  const reader = await paper.newPage({ width: 360, phone: false });
  await reader.goto(story.path);
  await reader.locator('#comment-name').focus();
  // The captcha comes when somebody begins; the walk is of the form as it is then.
  await until(async () => (await reader.locator('[name=captchaToken]').inputValue()) !== '');
  const { steps } = await walkByTab(reader, { within: 'comment-form' });
  expect(findBadSteps(steps)).toEqual([]);
  const fields = steps.map(({ field }) => field).filter((field) => field !== '');
  expect(fields).toEqual(['phone', 'title', 'body', 'captchaAnswer']);
  expect(steps.at(-1)?.text).toBe('Gửi bình luận');
});
