import { expect, test } from 'vitest';
import { findArticleForEdit } from '#lib/articles/find-article-for-edit';
import { saveDraft } from '#lib/articles/save-draft';
import type { DraftContent } from '#lib/articles/schema';
import { findBarriers } from '#tests/support/axe';
import { demoEditor, publishStory, signIn } from '#tests/support/demo';
import { bodyOf } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

/** What the draft holds, with these changes, saved by an editor of the demo newsroom. */
async function save(articleId: number, changes: Partial<DraftContent>): Promise<void> {
  const editor = await demoEditor();
  const article = await findArticleForEdit(editor, articleId);
  if (!article) throw new Error('There is no such draft.');
  const { version, savedBy: _by, savedAt: _at, ...content } = article.draft;
  const saved = await saveDraft(editor, { articleId, version, content: { ...content, ...changes } });
  if (!saved.ok) throw new Error(saved.code);
}

test('an editor finds an earlier version, sees what changed, and takes one field of it back, with a thumb', async () => {
  const story = await publishStory({ title: `Bến đò ${crypto.randomUUID().slice(0, 6)}`, words: 30 });
  await save(story.id, { lead: 'Lời dẫn đã viết dở.', body: bodyOf('Viết lại từ đầu.') });
  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);
  await editor.getByRole('link', { name: 'Lịch sử và khôi phục' }).click();
  await editor.getByText('Đang trên báo').waitFor();
  await editor.getByText(/Trên báo từ .* đến nay/).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.getByRole('button', { name: 'So sánh hai bản đã chọn' }).click();
  await editor.getByRole('heading', { name: 'So sánh bản 1 và bản 2' }).waitFor();
  await editor.locator('del').filter({ hasText: 'của một bài chỉ có chữ' }).waitFor();
  await editor.locator('ins').filter({ hasText: 'đã viết dở' }).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  expect(await editor.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await editor.getByRole('button', { name: 'Lấy lại “Lời dẫn (sa-pô)” của bản 1' }).click();
  await editor.getByText('Đã khôi phục thành bản 3.').waitFor();
  await editor.goto(`/newsroom/articles/${story.id}`);
  expect(await editor.getByLabel('Lời dẫn (sa-pô)').inputValue()).toBe('Lời dẫn của một bài chỉ có chữ.');
  expect(await editor.getByRole('textbox', { name: 'Nội dung' }).textContent()).toContain('Viết lại từ đầu.');
});

test('an editor’s hot fix is live at once while the draft waits, and is carried into it', async () => {
  const marker = crypto.randomUUID().slice(0, 6);
  const story = await publishStory({ title: `Phà đêm ${marker}`, words: 30 });
  await save(story.id, { title: `Bản nháp chưa ai được xem ${marker}`, lead: 'Lời dẫn đợi biên tập.' });
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);
  await editor.getByRole('link', { name: 'Sửa nóng bài đang trên báo' }).click();
  await editor.getByRole('heading', { name: 'Sửa nóng', level: 1 }).waitFor();
  const title = editor.getByLabel('Tiêu đề', { exact: true });
  expect(await title.inputValue()).toBe(`Phà đêm ${marker}`);
  await editor.getByLabel('Bút danh').fill(`Trần Sửa ${marker}`);
  await editor.getByLabel('Lời dẫn (sa-pô)').fill('Lời dẫn sửa gấp.');
  await editor.getByRole('textbox', { name: 'Nội dung' }).click();
  await editor.keyboard.press('Control+End');
  await editor.keyboard.type(' Phà chạy lại lúc 5 giờ.');
  expect(await findBarriers(editor)).toEqual([]);
  await editor.getByRole('button', { name: 'Đăng bản sửa nóng' }).click();
  await editor.getByRole('heading', { name: 'Bản sửa nóng đã lên báo.' }).waitFor();
  await editor.getByText('Bản nháp cũng sửa Lời dẫn (sa-pô)').waitFor();

  await until(async () => (await textOf(story.url)).includes('Phà chạy lại lúc 5 giờ.'));
  const read = await textOf(story.url);
  expect(read).toContain(`Trần Sửa ${marker}`);
  expect(read).toContain('Lời dẫn sửa gấp.');
  expect(read).not.toContain('chưa ai được xem');
  expect(read).not.toContain('đợi biên tập');

  await editor.getByRole('link', { name: 'Về trang soạn bài' }).click();
  await editor.getByText('Sửa nóng và bản nháp cùng sửa: Lời dẫn (sa-pô)').waitFor();
  await expect(title.inputValue()).resolves.toBe(`Bản nháp chưa ai được xem ${marker}`);
  await until(async () => (await editor.getByLabel('Bút danh').inputValue()) === `Trần Sửa ${marker}`);
  expect(await editor.getByLabel('Lời dẫn (sa-pô)').inputValue()).toBe('Lời dẫn đợi biên tập.');
  expect(await editor.getByRole('textbox', { name: 'Nội dung' }).textContent()).toContain('Phà chạy lại lúc 5 giờ.');
});
