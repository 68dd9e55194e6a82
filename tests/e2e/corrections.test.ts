import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { captchaAnswer, openNote, publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();
const marked = (words: string) => `${words} ${crypto.randomUUID().slice(0, 8)}`;

/** Answers the captcha that came and sends the note. */
async function send(reader: Page): Promise<void> {
  const token = reader.locator('correction-form input[name=captchaToken]');
  await until(async () => (await token.inputValue()) !== '');
  await reader.locator('#note-captcha').fill(await captchaAnswer(await token.inputValue()));
  await reader.getByRole('button', { name: 'Gửi góp ý' }).click();
  await reader.getByText('Tòa soạn đã nhận góp ý.').waitFor();
}

/** Selects a paragraph of the story, as a mouse or a finger would. */
const select = (reader: Page) =>
  reader
    .locator('.story-body p')
    .first()
    .evaluate((paragraph) => {
      document.getSelection()?.selectAllChildren(paragraph);
      return paragraph.textContent;
    });

/** The editor finds the note on the desk, accepts it and tells readers, who see it at once. */
async function acceptWithCorrection(proposal: string, storyUrl: string): Promise<void> {
  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/corrections');
  const note = editor.getByRole('article').filter({ hasText: proposal });
  await note.getByRole('button', { name: 'Nhận và đính chính' }).click();
  await expect(note.getByLabel('Nội dung đính chính').inputValue()).resolves.toContain(proposal);
  await note.getByRole('button', { name: 'Nhận và đính chính' }).click();
  await note.getByText('Đã nhận góp ý.').waitFor();
  await until(async () => (await textOf(storyUrl)).includes(proposal));
  await editor.goto('/newsroom/corrections');
  await editor.getByRole('heading', { level: 1 }).waitFor();
  expect(await note.count()).toBe(0);
}

test('a reader without JavaScript tells of a mistake on a page of its own, an editor accepts, and the story says so', async () => {
  const story = await publishStory({ title: marked('Phố Chợ sáng đèn'), words: 60 });
  const proposal = marked('Bốn mươi ba cột đèn');
  const reader = await paper.newPage({ javaScript: false, width: 360, expectedErrors: [/422/] });
  await reader.goto(story.url);
  await reader.getByRole('link', { name: 'Báo lỗi trong bài' }).click();
  await reader.waitForURL(`**/gop-y/${story.id}`);
  await reader.getByLabel('Đoạn trong bài').fill('Bốn mươi hai cột đèn');
  await reader.getByLabel('Bạn đề nghị sửa thành').fill(proposal);
  await reader.getByRole('button', { name: 'Lấy lại mã bảo mật' }).click();
  const first = await reader.locator('input[name=captchaToken]').inputValue();
  await reader.getByLabel('Mã xác nhận').fill('?????');
  await reader.getByLabel('Thư điện tử').fill('toi@thu');
  await reader.getByRole('button', { name: 'Gửi góp ý' }).click();
  await reader.getByText('Thư điện tử chưa đúng.').first().waitFor();
  await expect(reader.getByLabel('Bạn đề nghị sửa thành').inputValue()).resolves.toBe(proposal);
  await expect(reader.locator('input[name=captchaToken]').inputValue()).resolves.not.toBe(first);
  await reader.getByLabel('Thư điện tử').fill('');
  await send(reader);
  expect(await textOf(story.url)).not.toContain(proposal);
  await acceptWithCorrection(proposal, story.url);
});

test('a reader with JavaScript points at a passage and proposes other words without leaving the story', async () => {
  const story = await publishStory({ title: marked('Bến xe mới'), words: 60 });
  const proposal = marked('Bến xe mở từ 5 giờ');
  const reader = await paper.newPage({ width: 360 });
  await reader.goto(story.url);
  const here = reader.getByRole('button', { name: 'Báo lỗi đoạn này' });
  expect(await here.isVisible()).toBe(false);
  let passage = '';
  await until(async () => {
    passage = (await select(reader)) ?? '';
    return here.isVisible();
  });
  await here.tap();
  const dialog = reader.getByRole('dialog', { name: 'Báo lỗi trong bài' });
  await dialog.waitFor();
  await expect(dialog.getByLabel('Đoạn trong bài').inputValue()).resolves.toBe(passage);
  await until(() => dialog.getByLabel('Bạn đề nghị sửa thành').evaluate((field) => field === document.activeElement));
  expect(await findBarriers(reader)).toEqual([]);

  await reader.keyboard.type(proposal);
  await reader.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const link = reader.getByRole('link', { name: 'Báo lỗi trong bài' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  await reader.keyboard.press('Enter');
  await dialog.waitFor();
  await expect(dialog.getByLabel('Bạn đề nghị sửa thành').inputValue()).resolves.toBe(proposal);
  await send(reader);
  expect(new URL(reader.url()).pathname).toBe(story.path);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await link.click();
  await expect(dialog.getByLabel('Bạn đề nghị sửa thành').inputValue()).resolves.toBe('');
  await acceptWithCorrection(proposal, story.url);
});

test('of two editors who decide on the same note the second is told who was first', async () => {
  const story = await publishStory({ title: marked('Hai người một góp ý'), words: 60 });
  const proposal = marked('Chín giờ');
  await openNote(story.id, proposal);
  const [first, second] = [await paper.newPage(), await paper.newPage()];
  for (const [editor, role] of [
    [first, 'editor'],
    [second, 'admin'],
  ] as const) {
    await signIn(editor, role);
    await editor.goto(`/newsroom/articles/${story.id}`);
    await editor.getByRole('heading', { name: 'Góp ý của bạn đọc (1)' }).waitFor();
  }
  await first.getByRole('button', { name: 'Bỏ qua' }).click();
  await first.getByRole('heading', { name: 'Góp ý của bạn đọc (1)' }).waitFor({ state: 'detached' });
  await second.getByRole('button', { name: 'Nhận góp ý' }).click();
  await second.getByText(/đã bỏ qua góp ý này lúc/).waitFor();
});

test('an editor adds a correction of their own, and readers see it under the story', async () => {
  const story = await publishStory({ title: marked('Giá vé xe buýt'), words: 60 });
  const correction = marked('Bản trước ghi giá vé 7.000 đồng; giá đúng là 8.000 đồng.');
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);
  await editor.getByRole('button', { name: 'Thêm đính chính' }).click();
  await editor.getByRole('button', { name: 'Đăng đính chính' }).click();
  await editor.getByText('Mời bạn viết đính chính, không quá 600 ký tự.').waitFor();
  await editor.getByLabel('Nội dung đính chính').fill(correction);
  await editor.getByRole('button', { name: 'Đăng đính chính' }).click();
  await editor.getByRole('listitem').filter({ hasText: correction }).waitFor();
  await until(async () => (await textOf(story.url)).includes(correction));
});

test('a reporter sees what readers say of their own stories and decides nothing', async () => {
  const reporter = await paper.newPage();
  await signIn(reporter, 'reporter');
  await reporter.goto('/newsroom/corrections');
  await reporter.getByText('Góp ý cho các bài của bạn. Biên tập viên quyết định.').waitFor();
  expect(await reporter.getByRole('button', { name: 'Nhận góp ý' }).count()).toBe(0);
});
