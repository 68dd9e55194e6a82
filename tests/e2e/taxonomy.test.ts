import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { closePool } from '#lib/db/pool';
import { findBarriers } from '#tests/support/axe';
import { demoEditor, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { aStoryIn, aTerm } from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

afterAll(closePool);

const answerOf = async (path: string): Promise<string> => {
  const answer = await fetch(paper.url + path, { redirect: 'manual' });
  const location = answer.headers.get('location');
  return location === null ? String(answer.status) : `${answer.status} ${location.replace(paper.url, '')}`;
};
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
const ready = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).and(page.locator(':enabled'));

test('who keeps the sections makes one, gives it another address, puts it first by keys and merges it, and readers follow all of it', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/sections');
  await ready(admin, 'Thêm chuyên mục').press('Enter');
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Tên', { exact: false }).first().fill('Đường thủy');
  await dialog.getByLabel('Tên tiếng Anh').first().fill('Waterways');
  expect(await dialog.getByLabel('Địa chỉ').inputValue()).toBe('duong-thuy');
  await dialog.getByLabel('Địa chỉ').fill('tim-kiem');
  await dialog.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  await dialog.getByText('Trang khác của báo dùng địa chỉ này').waitFor();
  expect(await findBarriers(admin)).toEqual([]);
  await dialog.getByLabel('Địa chỉ').fill('duong-thuy');
  await dialog.getByRole('button', { name: 'Thêm chuyên mục' }).click();
  await admin.getByText('Đã tạo “Đường thủy”.').waitFor();

  const section = await db().section.findUniqueOrThrow({ where: { slug: 'duong-thuy' }, select: { id: true } });
  const story = await aStoryIn(await demoEditor(), section.id);
  await until(async () => (await answerOf('/duong-thuy')) === '200');
  await admin.reload();
  await ready(admin, 'Sửa “Đường thủy”').click();
  await dialog.getByRole('textbox', { name: 'Địa chỉ' }).fill('song-nuoc');
  await dialog.getByText('1 bài đổi địa chỉ').waitFor();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await admin.getByText('Đã lưu “Đường thủy”.').waitFor();
  for (const rest of ['', '/rss.xml', '/thang/2026-11']) {
    expect(await answerOf(`/duong-thuy${rest}?utm_source=zalo`), rest).toBe(`308 /song-nuoc${rest}?utm_source=zalo`);
  }

  // By keys alone, from the last place to the first.
  const handle = ready(admin, 'Đổi chỗ “Đường thủy”: mũi tên lên hoặc xuống');
  const count = await db().section.count({ where: { parentId: null } });
  await handle.focus();
  for (let step = 1; step < count; step++) await admin.keyboard.press('ArrowUp');
  await admin.getByRole('status').getByText(`“Đường thủy”: vị trí 1 trên ${count}.`).waitFor();
  expect(await handle.evaluate((element) => element === document.activeElement)).toBe(true);
  await admin.getByRole('button', { name: 'Lưu thứ tự' }).press('Enter');
  await admin.getByText('Đã lưu thứ tự.').waitFor();
  expect([await findBarriers(admin), await isTooWide(admin)]).toEqual([[], false]);
  const reader = await paper.newPage();
  await reader.goto('/');
  expect(await reader.getByRole('navigation', { name: 'Chuyên mục', exact: true }).getByRole('link').nth(2).textContent()).toBe(
    'Đường thủy',
  );

  const merge = async () => {
    await ready(admin, 'Gộp… “Đường thủy”').click();
    await dialog.getByText('1 bài đổi địa chỉ').waitFor();
    await dialog.getByLabel('Gộp vào').selectOption({ label: 'Thời sự' });
    expect(await findBarriers(admin)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gộp chuyên mục' }).click();
    await admin.getByText('Đã gộp “Đường thủy”: 1 bài đổi chuyên mục.').waitFor();
  };
  await merge();
  expect(await answerOf('/song-nuoc')).toBe('308 /thoi-su');
  await ready(admin, 'Hoàn tác việc gộp').click();
  await admin.getByText('Đã khôi phục “Đường thủy” với 1 bài.').waitFor();
  expect(await answerOf('/song-nuoc')).toBe('200');
  await merge();
  for (const old of ['/duong-thuy', '/song-nuoc']) expect(await answerOf(old)).toBe('308 /thoi-su');
  expect(await answerOf(`/song-nuoc/cau-lac-giang-2-hop-long-${story}`)).toBe(`308 /thoi-su/cau-lac-giang-2-hop-long-${story}`);
});

test('an editor finds doubles among the topics, merges them, and takes it back; the story’s field finds topics without their marks', async () => {
  const editor = await paper.newPage();
  const ada = await demoEditor();
  const [one, other] = [await aTerm('hoa-dong', { name: 'Hòa Đông' }), await aTerm('hoa-dong-2', { name: 'Hoà Đông' })];
  const { id: sectionId } = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' }, select: { id: true } });
  const story = await aStoryIn(ada, sectionId, [one]);
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/terms?show=double&q=hoa+dong');
  await ready(editor, 'Gộp vào đây: “Hoà Đông” vào “Hòa Đông”').waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  for (const name of ['Hòa Đông', 'Hoà Đông']) await editor.getByRole('checkbox', { name, exact: true }).check();
  await ready(editor, 'Gộp…').click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Hòa Đông (1 bài)' }).and(editor.locator(':checked')).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gộp', exact: true }).click();
  await editor.getByText('Đã gộp 1 mục.').waitFor();
  expect(await answerOf('/chu-de/hoa-dong-2')).toBe('308 /chu-de/hoa-dong');
  await ready(editor, 'Hoàn tác').click();
  await editor.getByText('Đã khôi phục 1 mục.').waitFor();
  expect(await answerOf('/chu-de/hoa-dong-2')).toBe('200');

  await editor.goto(`/newsroom/articles/${story}`);
  const field = editor.getByRole('combobox', { name: 'Chủ đề' }).and(editor.locator(':enabled'));
  await field.click();
  await field.pressSequentially('hoa dong');
  await editor.getByRole('option', { name: 'Hoà Đông' }).click();
  await until(async () =>
    (await db().draft.findUniqueOrThrow({ where: { articleId: story }, select: { termIds: true } })).termIds.includes(other),
  );

  await editor.setViewportSize({ width: 360, height: 720 });
  await editor.goto('/newsroom/terms');
  await ready(editor, 'Tạo mới').waitFor();
  expect([await findBarriers(editor), await isTooWide(editor)]).toEqual([[], false]);
});

test('an editor gives an author a face out of the library, and readers and search engines see it until it is taken away', async () => {
  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  const { name, slug } = await db().term.findFirstOrThrow({ where: { kind: 'author', stories: { some: {} } }, orderBy: { id: 'asc' } });
  await editor.goto(`/newsroom/terms?kind=author&q=${encodeURIComponent(name)}`);
  const dialog = editor.getByRole('dialog', { name: `Sửa “${name}”` });
  await ready(editor, `Sửa “${name}”`).click();
  await dialog.getByRole('button', { name: 'Chọn từ kho' }).click();
  await editor.getByRole('list', { name: 'Chọn từ kho' }).getByRole('button').first().click();
  await dialog.getByRole('img', { name }).waitFor();
  expect([await findBarriers(editor), await isTooWide(editor)]).toEqual([[], false]);
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await editor.getByText(`Đã lưu “${name}”.`).waitFor();
  const reader = await paper.newPage({ width: 360, javaScript: false });
  await reader.goto(`/tac-gia/${slug}`);
  await reader.locator('.list-heading').getByRole('img', { name }).waitFor();
  expect(await isTooWide(reader)).toBe(false);
  expect(await (await fetch(`${paper.url}/tac-gia/${slug}`)).text()).toMatch(/"@type":"Person"[^}]*"image":\{"@type":"ImageObject"/);
  await ready(editor, `Sửa “${name}”`).click();
  await dialog.getByRole('button', { name: 'Bỏ ảnh' }).click();
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await until(async () => !(await (await fetch(`${paper.url}/tac-gia/${slug}`)).text()).includes('list-portrait'));
});
