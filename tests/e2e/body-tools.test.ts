import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { type ArticleDocument, documentText } from '#lib/articles/document';
import { publishArticle } from '#lib/articles/publish-article';
import { saveDraft } from '#lib/articles/save-draft';
import { unpublishArticle } from '#lib/articles/unpublish-article';
import type { StaffMember } from '#lib/auth/roles';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { demoEditor, publishStory, signIn } from '#tests/support/demo';
import { aDraft, bodyOf } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

let editor: StaffMember;
let section: number;
beforeAll(async () => {
  editor = await demoEditor();
  section = (await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } })).id;
});

function must<Value>(result: { ok: true; value: Value } | { ok: false; code: string }): Value {
  if (!result.ok) throw new Error(`Refused: ${result.code}`);
  return result.value;
}

const written = async (title: string, body: ArticleDocument) =>
  must(await createArticle(editor, { content: aDraft({ title, sectionId: section, body }) }));

/** Opens an article in the editor; the caret stands at the end of its text. */
async function write(page: Page, articleId: number): Promise<ReturnType<Page['locator']>> {
  await signIn(page, 'editor');
  await page.goto(`/newsroom/articles/${articleId}`);
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  await text.click();
  await page.keyboard.press('Control+End');
  return text;
}

test('readers are led to a named story as long as it is published, under the title it has, on the page and on paper', async () => {
  const named = await publishStory({ title: 'Bài được nhắc tới', words: 20 });
  const box = { type: 'related' as const, attrs: { heading: 'Đọc thêm', articleIds: [named.id] } };
  const { id, version } = await written('Bài có hộp', { type: 'doc', content: [...bodyOf('Mở đầu.').content, box] });
  const { path } = must(await publishArticle(editor, { articleId: id, version, live: null }));
  const shows = async (words: string, at = '') => (await (await fetch(paper.url + path + at)).text()).includes(words);
  expect(await shows(`<a href="${named.path}">Bài được nhắc tới</a>`)).toBe(true);
  expect(await shows('Bài được nhắc tới', '/in')).toBe(true);

  const saved = must(
    await saveDraft(editor, { articleId: named.id, version: 1, content: aDraft({ title: 'Tít mới', sectionId: section }) }),
  );
  must(await publishArticle(editor, { articleId: named.id, version: saved.version, live: 1 }));
  await until(() => shows('>Tít mới</a>'));
  must(await unpublishArticle(editor, { articleId: named.id, live: saved.version, reason: '' }));
  await until(async () => !(await shows('Đọc thêm')));
  must(await publishArticle(editor, { articleId: named.id, version: saved.version, live: null }));
  await until(() => shows('>Tít mới</a>'));
});

test('an editor types a slash, puts a box of related stories in, replaces a name everywhere and takes it back, without a mouse', async () => {
  await publishStory({ title: 'Chợ nổi họp lại', words: 20 });
  const { id } = await written('Viết bằng bàn phím', bodyOf('Bến Lạc Giang đông.', 'Lac Giang vui.'));
  const page = await paper.newPage();
  const text = await write(page, id);
  await page.getByText('7 chữ · đọc khoảng 1 phút').waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/lien quan');
  const list = page.getByRole('listbox', { name: 'Chèn vào bài' });
  expect(await list.getByRole('option').allTextContents()).toEqual(['Hộp bài liên quan']);
  expect(await text.getAttribute('aria-activedescendant')).toBe(await list.getByRole('option').getAttribute('id'));
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'detached' });

  const find = page.getByRole('combobox', { name: 'Thêm bài vào hộp' });
  await until(() => find.evaluate((field) => field === document.activeElement));
  await page.keyboard.type('cho noi');
  await page.getByRole('option', { name: /Chợ nổi họp lại/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Bỏ “Chợ nổi họp lại”' }).waitFor();

  await text.getByText('Lac Giang vui.').click();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('lac giang');
  await page.getByText('trong 2 chỗ.').waitFor();
  await page.getByLabel('Phân biệt dấu').press(' ');
  await page.getByText('Chỗ 1 trong 1 chỗ.').waitFor();
  await page.getByLabel('Phân biệt dấu').press(' ');
  await page.getByLabel('Thay bằng').fill('Đông Giang');
  await page.getByRole('button', { name: 'Thay tất cả' }).press('Enter');
  await page.getByRole('status').filter({ hasText: 'Đã thay 2 chỗ.' }).waitFor();
  const words = () => text.locator('p').allTextContents();
  expect((await words()).slice(0, 2)).toEqual(['Bến Đông Giang đông.', 'Đông Giang vui.']);
  await page.keyboard.press('Escape');
  await until(() => text.evaluate((field) => field === document.activeElement));
  await page.keyboard.press('Control+z');
  expect((await words()).slice(0, 2)).toEqual(['Bến Lạc Giang đông.', 'Lac Giang vui.']);

  await page.keyboard.press('Control+Shift+y');
  await page.getByLabel('Tìm theo tên').fill('tien dong');
  await page.keyboard.press('Enter');
  await until(async () => (await words()).join().includes('₫'));
  await page.keyboard.press('Control+s');
  const saved = async () => {
    const { body } = await db().draft.findUniqueOrThrow({ where: { articleId: id }, select: { body: true } });
    return body as ArticleDocument;
  };
  await until(async () => documentText(await saved()).includes('₫'));
  const kept = await saved();
  const [box] = kept.content.filter((block) => block.type === 'related');
  const { id: named } = await db().article.findFirstOrThrow({ where: { draft: { title: 'Chợ nổi họp lại' } } });
  expect(box).toEqual({ type: 'related', attrs: { heading: '', articleIds: [named] } });
});

test('an input method that is composing never opens the menu and keeps its keys', async () => {
  const { id } = await written('Gõ bằng bộ gõ', { type: 'doc', content: [{ type: 'paragraph' }] });
  const page = await paper.newPage();
  const text = await write(page, id);
  const list = page.getByRole('listbox', { name: 'Chèn vào bài' });
  const keys = await page.context().newCDPSession(page);
  const compose = (words: string) =>
    keys.send('Input.imeSetComposition', { text: words, selectionStart: words.length, selectionEnd: words.length });

  await compose('/');
  await until(async () => (await text.textContent()) === '/');
  expect(await list.count()).toBe(0);
  await keys.send('Input.insertText', { text: '/' });
  await page.keyboard.press('Backspace');

  await page.keyboard.type('/');
  await list.waitFor();
  await compose('bả');
  await until(async () => {
    const offered = await list.getByRole('option').allTextContents();
    return offered.includes('Bảng') && !offered.includes('Danh sách');
  });
  // As a browser tells of a key that an input method takes for itself.
  const enter = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
  expect(await text.evaluate((field, key) => field.dispatchEvent(new KeyboardEvent('keydown', key)), enter)).toBe(true);
  expect(await text.locator('table').count()).toBe(0);
  await keys.send('Input.insertText', { text: 'bảng' });
  await list.getByRole('option', { name: 'Bảng' }).waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await text.textContent()).toBe('/bảng');
});

test('on a phone every tool is there, wide enough for a thumb and without a barrier', async () => {
  const named = await publishStory({ title: 'Bài trong hộp', words: 20 });
  const { id } = await written('Trên điện thoại', {
    type: 'doc',
    content: [{ type: 'related', attrs: { heading: '', articleIds: [named.id] } }, ...bodyOf('Một đoạn văn.').content],
  });
  const page = await paper.newPage({ width: 360 });
  await write(page, id);
  await page.getByRole('button', { name: 'Bỏ “Bài trong hộp”' }).waitFor();

  const small = (within: string) =>
    page.locator(within).evaluateAll((buttons) =>
      buttons.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        // Layout comes out some millionths of a pixel short.
        return width > 0 && Math.round(Math.min(width, height)) < 44 ? [`${one.textContent} ${one.ariaLabel} ${width}×${height}`] : [];
      }),
    );
  const fits = async (within: string) => {
    expect(await small(within)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await findBarriers(page)).toEqual([]);
  };

  await page.getByRole('button', { name: 'Tìm và thay' }).click();
  await page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('đoạn');
  await page.getByText('Chỗ 1 trong 1 chỗ.').waitFor();
  await fits('search button, .node-related button, [role=toolbar] button');
  await page.getByRole('button', { name: 'Đóng ô tìm và thay' }).click();

  await page.getByRole('button', { name: 'Ký tự đặc biệt' }).click();
  await page.getByRole('button', { name: 'Gạch ngang dài' }).waitFor();
  await fits('[role=dialog] button');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await page.getByRole('dialog').getByText('Tìm và thay, khi đang ở trong bài').waitFor();
  await fits('[role=dialog] button');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // The dialog gives the focus back to the text a moment after it has gone.
  const text = page.getByRole('textbox', { name: 'Nội dung' });
  await until(() => text.evaluate((element) => element.contains(document.activeElement)));
  await text.getByText('Một đoạn văn.').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('listbox', { name: 'Chèn vào bài' }).waitFor();
  await fits('[role=option]');
});
