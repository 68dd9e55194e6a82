import { expect, test } from 'vitest';
import { captchaDigits, newestStory } from '../support/demo.ts';
import { findBadSteps, walkByTab } from '../support/keyboard-walk.ts';
import { paper } from '../support/paper.ts';
import { until } from '../support/until.ts';

test.each([360, 1280])(
  'whoever has no mouse walks through the whole story page, sees where they are, and is never stuck (%i px)',
  async (width) => {
    const story = await newestStory('do-thi');
    const reader = await paper.newPage({ width, phone: false });
    await reader.goto(story.path);
    // What loads as the form comes near is there before the walk begins: nothing moves under the one who walks.
    await reader.locator('#viet-binh-luan').scrollIntoViewIfNeeded();
    await until(async () => (await reader.locator('[name=captchaToken]').inputValue()) !== '');
    await reader.evaluate(() => scrollTo(0, 0));
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

test('whoever has no mouse and a small screen writes, hears the code, sends and opens the receipt with keys alone, told of each step', async () => {
  const story = await newestStory('the-thao');
  const reader = await paper.newPage({ width: 320, phone: false, expectedErrors: [/422/] });
  await reader.goto(`${story.path}#viet-binh-luan`);
  const focused = () =>
    reader.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('comment-form') ? (element.getAttribute('name') ?? element.textContent ?? '') : '';
    });
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 40 && !(await focused()).includes(name); steps++) await reader.keyboard.press('Tab');
    expect(await focused()).toContain(name);
  };
  const title = `Bàn phím ${crypto.randomUUID().slice(0, 8)}`;
  await tabTo('name');
  await reader.keyboard.type('Phạm Văn Lộc');
  await tabTo('title');
  await reader.keyboard.type(title);
  await until(async () => (await reader.locator('[name=captchaToken]').inputValue()) !== '');
  await tabTo('captchaAnswer');
  await reader.keyboard.type(await captchaDigits(await reader.locator('[name=captchaToken]').inputValue()));
  await reader.keyboard.press('Enter');

  // What is missing is said, and the focus is in the field that needs it.
  await reader.getByRole('alert').filter({ hasText: 'Mời bạn nhập nội dung.' }).waitFor();
  await until(async () => (await focused()) === 'body');
  const field = reader.getByLabel('Nội dung');
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(
    await field.evaluate((input) => document.getElementById(input.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent),
  ).toBe('Mời bạn nhập nội dung.');
  await reader.keyboard.type('Sân bóng nên mở cửa cả buổi tối.');
  await tabTo('Gửi bình luận');
  await reader.keyboard.press('Enter');
  await reader.getByRole('status').filter({ hasText: 'đang chờ duyệt' }).waitFor();
  // The notice has the focus, so that it is read out; the way to the receipt is one step on.
  await reader.keyboard.press('Tab');
  expect(await reader.locator('a:focus').textContent()).toContain('Biên nhận');
  await reader.keyboard.press('Enter');
  await reader.getByRole('heading', { name: title }).waitFor();
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
