import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { aDraft } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const STORIES = 32;
const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** Stories in a section under a word that nothing else has in its title. */
async function writeStories(word: string): Promise<void> {
  const { rows } = await pool().query<StaffMember & { section: number }>(
    `SELECT person.id, person.name, email, role, person.locale, section.id AS section FROM person, section
     WHERE role = 'reporter' AND section.slug = 'thoi-su' AND disabled_at IS NULL ORDER BY person.id LIMIT 1`,
  );
  const [{ section, ...reporter } = { section: 0 }] = rows;
  for (let index = 1; index <= STORIES; index++)
    await createArticle(reporter as StaffMember, { content: aDraft({ title: `Đường gom ${word} đoạn ${index}`, sectionId: section }) });
}

test('an editor searches without marks, filters, pages, saves the view, moves five stories with keys alone, and takes it back', async () => {
  const word = `quặn${crypto.randomUUID().slice(0, 6)}`;
  const plain = word.replace('ặ', 'a');
  await writeStories(word);
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/articles');

  // The whole of it without a mouse: `/` leads to the search.
  await editor.locator('#list-search:enabled').waitFor();
  await editor.keyboard.press('Slash');
  await editor.keyboard.type(`duong ${plain}`);
  await editor.keyboard.press('Enter');
  await editor.waitForURL(/q=duong/);
  await editor.getByRole('link', { name: `Đường gom ${word} đoạn ${STORIES}`, exact: true }).waitFor();
  await editor.getByLabel('Chuyên mục').selectOption({ label: 'Thời sự' });
  await editor.waitForURL(/section=/);
  await editor.getByRole('link', { name: 'Trang sau' }).click();
  await editor.waitForURL(/after=/);
  await editor.getByRole('link', { name: `Đường gom ${word} đoạn 1`, exact: true }).waitFor();
  expect(await editor.getByRole('link', { name: `Đường gom ${word}` }).count()).toBe(STORIES - 30);
  await editor.goBack();
  await editor.getByRole('link', { name: `Đường gom ${word} đoạn ${STORIES}`, exact: true }).waitFor();

  await editor.getByRole('button', { name: /^Cách xem đã lưu/ }).click();
  await editor.getByRole('menuitem', { name: /Lưu, đổi tên/ }).click();
  await editor.getByLabel('Lưu cách tìm và lọc đang dùng với tên').fill(`Đường gom ${word}`);
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await editor.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.keyboard.press('Escape');
  await editor.getByRole('dialog').waitFor({ state: 'detached' });
  const views = editor.getByRole('button', { name: `Cách xem: Đường gom ${word}` });
  await until(() => views.evaluate((button) => button === document.activeElement));

  await editor.locator('main').evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await editor.keyboard.press('j');
  await editor.keyboard.press('x');
  for (let more = 0; more < 4; more++) await editor.keyboard.press('Shift+J');
  const bar = editor.getByRole('region', { name: 'Làm với các mục đã chọn' });
  await bar.getByText('Đã chọn 5').waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.keyboard.press('b');
  await editor.keyboard.press('Tab');
  await editor.keyboard.press('Enter');
  const dialog = editor.getByRole('dialog', { name: 'Chuyển 5 bài sang chuyên mục khác' });
  await dialog.getByLabel('Chuyên mục').waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await until(() => dialog.evaluate((element) => element.contains(document.activeElement)));
  while ((await editor.evaluate(() => document.activeElement?.tagName)) !== 'SELECT') await editor.keyboard.press('Tab');
  await editor.keyboard.type('Kinh');
  await editor.keyboard.press('Tab');
  await editor.keyboard.press('Tab');
  await editor.keyboard.press('Enter');
  await bar.getByText('Đã chuyển 5 bài sang Kinh tế.').waitFor();
  await until(async () => (await editor.getByRole('cell', { name: 'Kinh tế', exact: true }).count()) === 0);
  await editor.keyboard.press('z');
  await bar.getByText('Đã hoàn tác 5 bài.').waitFor();
  await editor.getByRole('link', { name: `Đường gom ${word} đoạn ${STORIES}`, exact: true }).waitFor();

  const phone = await paper.newPage({ width: 360 });
  await signIn(phone, 'editor');
  await phone.goto('/newsroom/articles');
  await phone
    .getByRole('button', { name: /^Cách xem đã lưu/ })
    .and(phone.locator(':enabled'))
    .click();
  await phone.getByRole('menuitem', { name: `Đường gom ${word}` }).click();
  await phone.waitForURL(/q=duong/);
  await phone.getByLabel(/^Chọn cả trang/).check();
  await phone.getByText('Đã chọn 30').last().waitFor();
  expect(await findBarriers(phone)).toEqual([]);
  expect(await isTooWide(phone)).toBe(false);
  // None of them ever went out: with a thumb they are gone, and back.
  const acts = phone.getByRole('region', { name: 'Làm với các mục đã chọn' });
  await acts.getByRole('button', { name: 'Bỏ bản nháp…' }).click();
  const question = phone.getByRole('dialog', { name: 'Bỏ 30 bản nháp' });
  await question.getByText('Bạn hoàn tác được trong 30 phút').waitFor();
  expect(await findBarriers(phone)).toEqual([]);
  await question.getByRole('button', { name: 'Bỏ bản nháp', exact: true }).click();
  await acts.getByText('Đã bỏ 30 bản nháp.').waitFor();
  await until(async () => (await phone.getByRole('link', { name: `Đường gom ${word}` }).count()) === STORIES - 30);
  expect(await findBarriers(phone)).toEqual([]);
  await acts.getByRole('button', { name: 'Hoàn tác' }).click();
  await acts.getByText('Đã hoàn tác 30 bài.').waitFor();
  await phone.getByRole('link', { name: `Đường gom ${word} đoạn ${STORIES}`, exact: true }).waitFor();
});
