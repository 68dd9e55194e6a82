import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const PASSAGE = 'Cầu Lạc Giang 2 hợp long lúc bốn giờ sáng.';

/** A draft of the demo's reporter, with this paragraph in the middle of its text. */
async function aDraftWith(words: string): Promise<number> {
  const { id, name, email } = await db().person.findFirstOrThrow({ where: { email: 'reporter@toasoan.local' } });
  const content = aDraft({
    title: `Ghi chú ${crypto.randomUUID().slice(0, 8)}`,
    body: bodyOf('Tin từ công trường.', words, 'Người dân đứng kín hai bờ sông.'),
  });
  const created = await createArticle({ id, name, email, role: 'reporter', locale: 'vi' }, { content });
  if (!created.ok) throw new Error(created.code);
  return created.value.id;
}

const textOf = (page: Page) => page.locator('#body');
const marks = (page: Page) => page.locator('#body mark');
const notes = (page: Page) => page.getByRole('region', { name: /^Ghi chú \(/ });
/** As if somebody came back to the page: it looks for what is new. */
const comeBack = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function openStory(page: Page, id: number, query = ''): Promise<void> {
  await page.goto(`/newsroom/articles/${id}${query}`);
  await page.locator('#body[contenteditable=true]').waitFor();
}

/** Selects a whole paragraph by keyboard. */
async function selectParagraph(page: Page, words: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
}

test('an editor marks a passage and names a reporter, who finds it among their notes and answers; the text changes in between, and the editor ends it', async () => {
  const id = await aDraftWith(PASSAGE);
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await openStory(editor, id);
  await selectParagraph(editor, PASSAGE);
  await editor.keyboard.press('ControlOrMeta+Alt+m');
  const field = notes(editor).getByLabel('Nội dung ghi chú').and(editor.locator(':focus'));
  await field.waitFor();
  await editor.keyboard.type('Nhờ @quoc b');
  await editor.getByRole('option', { name: 'Trần Quốc Bảo' }).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.keyboard.press('Enter');
  await editor.keyboard.type('hỏi lại giờ.');
  await editor.keyboard.press('ControlOrMeta+Enter');
  const thread = notes(editor).getByRole('article', { name: 'Ghi chú của Nguyễn Thục Anh' });
  await thread.getByText('Nhờ @Trần Quốc Bảo hỏi lại giờ.').waitFor();
  await until(async () => (await marks(editor).textContent()) === PASSAGE);
  // From the note to its passage and back, by keyboard alone.
  await until(() => thread.evaluate((element) => element === document.activeElement));
  await editor.keyboard.press('Escape');
  await until(() => textOf(editor).evaluate((element) => element === document.activeElement));
  // What is written before the passage moves the mark along; what is written in it is said.
  await editor.keyboard.press('Home');
  await editor.keyboard.type('Sáng qua, ');
  expect(await marks(editor).textContent()).toBe(PASSAGE);

  const reporter = await paper.newPage({ width: 360 });
  await signIn(reporter, 'reporter');
  await reporter.goto('/newsroom');
  await reporter.getByRole('link', { name: /^Ghi chú của tôi: \d+ chưa đọc$/ }).click();
  const item = reporter.getByRole('article').filter({ hasText: 'hỏi lại giờ.' });
  await item.getByText('Có nhắc đến bạn.').waitFor();
  await reporter
    .getByLabel(/^Chọn cả trang/)
    .and(reporter.locator(':enabled'))
    .check();
  await reporter
    .getByText(/^Đã chọn \d+$/)
    .last()
    .waitFor();
  expect(await findBarriers(reporter)).toEqual([]);
  await item.getByRole('heading').getByRole('link').click();
  const theirs = notes(reporter).getByRole('article', { name: 'Ghi chú của Nguyễn Thục Anh' });
  await until(() => theirs.evaluate((element) => element === document.activeElement));
  await theirs.getByRole('button', { name: 'Trả lời' }).tap();
  await reporter.keyboard.type('Đúng 4 giờ.');
  await theirs.getByRole('button', { name: 'Gửi trả lời' }).tap();
  await theirs.getByText('Đúng 4 giờ.').waitFor();
  expect(await reporter.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await comeBack(editor);
  await thread.getByText('Đúng 4 giờ.').waitFor();
  await notes(editor).getByText('Trần Quốc Bảo vừa viết thêm ghi chú.').waitFor();
  // The keys lead from the passage to its note.
  await marks(editor).click();
  await editor.keyboard.press('ControlOrMeta+Alt+m');
  await until(() => thread.evaluate((element) => element === document.activeElement));
  await thread.getByRole('button', { name: 'Xong' }).click();
  await until(async () => (await marks(editor).count()) === 0);
  await notes(editor).getByText('Đã xong (1)').click();
  await thread.getByText(/đánh dấu xong lúc/).waitFor();
  // Nothing of it went into the text.
  await editor.keyboard.press('ControlOrMeta+s');
  await until(async () => JSON.stringify((await db().draft.findUniqueOrThrow({ where: { articleId: id } })).body).includes('Sáng qua, '));
  const { body } = await db().draft.findUniqueOrThrow({ where: { articleId: id } });
  expect(JSON.stringify(body)).not.toMatch(/mark"?:|data-note|hỏi lại giờ/);
});

test('a reporter with a finger proposes other words, an editor puts them into the text with one press and hears when the passage has changed', async () => {
  const id = await aDraftWith(PASSAGE);
  const reporter = await paper.newPage({ width: 360 });
  await signIn(reporter, 'reporter');
  await openStory(reporter, id);
  await selectParagraph(reporter, PASSAGE);
  await reporter.getByRole('button', { name: 'Ghi chú', exact: true }).tap();
  await notes(reporter).getByLabel('Đề nghị sửa đoạn này').tap();
  await notes(reporter).getByLabel('Sửa thành').fill(PASSAGE.replace('bốn giờ sáng', '4 giờ 15'));
  await notes(reporter).getByRole('button', { name: 'Gửi ghi chú' }).tap();
  const proposal = PASSAGE.replace('bốn giờ sáng', '4 giờ 15');
  await notes(reporter).getByRole('article').getByText(proposal).waitFor();
  expect(await findBarriers(reporter)).toEqual([]);
  // Whoever leaves lays down the pen.
  await reporter.close();

  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await openStory(editor, id);
  await notes(editor).getByRole('button', { name: 'Đưa vào bài' }).click();
  await textOf(editor).getByText(proposal).waitFor();
  await notes(editor).getByText('Đoạn này đã đổi.').waitFor();
  expect(await notes(editor).getByRole('button', { name: 'Đưa vào bài' }).isDisabled()).toBe(true);
  await textOf(editor).getByText(proposal).click();
  await editor.keyboard.press('Home');
  await editor.keyboard.press('Shift+End');
  await editor.keyboard.press('Delete');
  await notes(editor)
    .getByText(/^Đoạn này không còn trong bài/)
    .waitFor();
  // On a phone a line ends before the paragraph does: what was selected is what is quoted.
  await notes(editor).getByRole('blockquote').filter({ hasText: 'Cầu Lạc Giang 2' }).waitFor();
});

test('an editor whose browser is slow to tell what is selected notes on the passage the screen shows, and finds it again from there', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await openStory(editor, await aDraftWith(PASSAGE));
  // As on a machine so busy that the keys always come first.
  await editor.evaluate(() =>
    window.addEventListener('selectionchange', (event) => event.isTrusted && event.stopImmediatePropagation(), { capture: true }),
  );
  await selectParagraph(editor, PASSAGE);
  await editor.keyboard.press('ControlOrMeta+Alt+m');
  await notes(editor).getByLabel('Nội dung ghi chú').and(editor.locator(':focus')).waitFor();
  await editor.keyboard.type('Hỏi lại ban quản lý.');
  await editor.keyboard.press('ControlOrMeta+Enter');
  const thread = notes(editor).getByRole('article').filter({ hasText: 'Hỏi lại ban quản lý.' });
  await thread.and(editor.locator(':focus')).waitFor();
  expect(await marks(editor).textContent()).toBe(PASSAGE);
  await textOf(editor).getByText('Tin từ công trường.').click();
  await marks(editor).click();
  await editor.keyboard.press('ControlOrMeta+Alt+m');
  await thread.and(editor.locator(':focus')).waitFor();
});
