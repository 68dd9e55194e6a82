import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { endEnded } from '#lib/home/end-ended';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (path: string): Promise<string> => (await fetch(paper.url + path)).text();

afterEach(async () => {
  await db().$transaction(async (transaction) => {
    await transaction.homeSlot.deleteMany();
    await transaction.homeArrangement.deleteMany();
    await transaction.setting.deleteMany({ where: { key: 'announcement' } });
    await moveEdition(transaction, ['home', 'settings']);
  });
});

/** An old story with words of its title as somebody types them in a hurry. */
async function anOldStory(): Promise<{ title: string; typed: string }> {
  const { title } = await db().story.findFirstOrThrow({ orderBy: { publishedAt: 'asc' }, select: { title: true } });
  const typed = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
  return { title, typed };
}

const LEAD = 'Tin chính';
const beside = (number: number) => `Cạnh tin chính, vị trí ${number}`;
const placeOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const titleAt = async (page: Page, name: string) => (await placeOf(page, name).locator('p').nth(1).textContent()) ?? '';
const handleOf = (page: Page, name: string) => page.getByRole('button', { name: `Kéo để chuyển chỗ: ${name}`, exact: true });
const publish = (page: Page) => page.getByRole('button', { name: 'Đưa lên trang chủ' });
async function openBoard(page: Page): Promise<void> {
  await page.goto('/newsroom/home');
  await handleOf(page, LEAD).and(page.locator(':enabled')).waitFor();
}
const topOf = (page: Page) => page.locator('.front-lead .card-title').allTextContents();

test('an editor arranges the top with the keyboard alone, and readers see it on the next page they open', async () => {
  const { title, typed } = await anOldStory();
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await openBoard(editor);
  const before = [await titleAt(editor, LEAD), await titleAt(editor, beside(1))];
  await editor.getByRole('button', { name: `Chọn bài, đặt hạn: ${beside(2)}` }).press('Enter');
  const dialog = editor.getByRole('dialog', { name: `Chọn tin cho: ${beside(2)}` });
  await dialog.getByRole('combobox', { name: 'Bài', exact: true }).focus();
  await editor.keyboard.type(typed);
  await editor.getByRole('option', { name: title }).waitFor();
  await until(async () => (await editor.getByRole('listbox').getByRole('option').count()) === 1);
  await editor.keyboard.press('ArrowDown');
  await editor.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Đặt lên bảng' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });

  // Taken, moved up, put back; taken again, moved to the top and dropped. Every step is read out.
  await handleOf(editor, beside(2)).focus();
  await editor.keyboard.press('Space');
  await editor.getByText(/Đã nhấc “.*” ở Cạnh tin chính, vị trí 2/).waitFor({ state: 'attached' });
  await editor.keyboard.press('ArrowUp');
  await until(async () => (await titleAt(editor, beside(1))) === title);
  await editor.keyboard.press('Escape');
  await until(async () => (await titleAt(editor, beside(2))) === title);
  await editor.keyboard.press('Space');
  await editor.keyboard.press('ArrowUp');
  await editor.keyboard.press('ArrowUp');
  await editor.keyboard.press('Space');
  await editor.getByText(`Đã đặt “${title}” vào ${LEAD}. Chưa lên trang.`).waitFor({ state: 'attached' });
  expect(await handleOf(editor, LEAD).evaluate((button) => button === document.activeElement)).toBe(true);
  await editor.getByText('1 chỗ chưa lên trang').waitFor();

  // What it would make is looked at first, as wide as a phone too; then it goes out, and is just that.
  const [preview] = await Promise.all([editor.waitForEvent('popup'), editor.getByRole('link', { name: 'Xem trước' }).click()]);
  await preview.getByText('bạn đọc chưa thấy', { exact: false }).waitFor();
  const foreseen = await topOf(preview);
  expect(foreseen[0]).toBe(title);
  await preview.getByRole('link', { name: 'Điện thoại' }).click();
  const phone = preview.frameLocator('iframe');
  await phone.locator('.front-lead .card-title').first().waitFor();
  expect(await phone.locator('.front-lead .card-title').allTextContents()).toEqual(foreseen);
  await preview.close();
  await publish(editor).press('Enter');
  await editor.getByText('Đã lên trang. Bạn đọc đang thấy bản này.').waitFor();
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto('/');
  expect(await topOf(reader)).toEqual(foreseen);

  await editor.getByRole('button', { name: 'Hoàn tác: trở lại bản trước' }).press('Enter');
  await editor.getByText('Đã trở lại bản trước. Bạn đọc đang thấy bản ấy.').waitFor();
  await reader.reload();
  expect((await topOf(reader)).slice(0, 2)).toEqual(before);
  await editor
    .getByRole('button', { name: /^Đưa lên bảng: bản/ })
    .first()
    .waitFor();
});

test('an editor drags a story to the top with the mouse, locks it, and what another one drags goes around it', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await openBoard(editor);
  const third = await titleAt(editor, beside(3));
  const drag = async (from: string, to: string) => {
    await handleOf(editor, from).scrollIntoViewIfNeeded();
    const [start, end] = [await handleOf(editor, from).boundingBox(), await placeOf(editor, to).boundingBox()];
    if (!start || !end) throw new Error('Nothing to drag.');
    await editor.mouse.move(start.x + 8, start.y + 8);
    await editor.mouse.down();
    await editor.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 6 });
    await editor.mouse.up();
  };
  await drag(beside(3), LEAD);
  await until(async () => (await titleAt(editor, LEAD)) === third);
  await editor.getByRole('button', { name: `Khóa chỗ: ${LEAD}` }).click();
  await placeOf(editor, LEAD).getByText('Bạn khóa, chưa lên trang').waitFor();
  await publish(editor).click();
  await editor.getByText('Đã lên trang. Bạn đọc đang thấy bản này.').waitFor();
  await placeOf(editor, LEAD)
    .getByText(/khóa lúc/)
    .waitFor();
  expect(await handleOf(editor, LEAD).isDisabled()).toBe(true);
  await drag(beside(2), LEAD);
  expect(await titleAt(editor, LEAD)).toBe(third);
  const asked: string[] = [];
  editor.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await editor.getByRole('button', { name: `Mở khóa: ${LEAD}` }).click();
  await editor.getByRole('button', { name: `Khóa chỗ: ${LEAD}` }).waitFor();
  expect(asked).toEqual([expect.stringMatching(/khóa chỗ này lúc .* Bạn vẫn mở khóa\?/)]);
  await editor.getByRole('button', { name: 'Bỏ thay đổi' }).click();
});

test('no story stands twice at the top and in the sections, whatever the editor mixes', async () => {
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'do-thi' } });
  const newest = await db().story.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } });
  await db().$transaction(async (transaction) => {
    await transaction.homeSlot.createMany({
      data: [
        { position: 0, kind: 'section', sectionId: section.id },
        { position: 1, kind: 'section', sectionId: section.id },
        { position: 4, kind: 'story', articleId: newest.articleId },
      ],
    });
    await moveEdition(transaction, ['home']);
  });
  const reader = await paper.newPage();
  const paths = () =>
    reader
      .locator('.front-lead .card-title a, .block .card-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await until(async () => {
    await reader.goto('/');
    return (await paths()).indexOf(`/${await sectionOf(newest.sectionId)}/${newest.slug}-${newest.articleId}`) === 4;
  });
  const found = await paths();
  expect(found.length).toBeGreaterThan(30);
  expect(new Set(found).size).toBe(found.length);
});

const sectionOf = async (id: number) => (await db().section.findUniqueOrThrow({ where: { id } })).slug;

test('an announcement stands on every page until its time is over, then it goes by itself', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'admin');
  await editor.goto('/newsroom/home');
  await editor.getByRole('link', { name: 'Thông báo của tòa soạn' }).click();
  await editor.getByLabel('Câu tiếng Việt').and(editor.locator(':enabled')).fill('Cầu Lạc Giang 2 cấm xe đêm nay');
  await editor.getByLabel('Dẫn tới').fill('/do-thi');
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await editor.getByText('Đã lưu.').waitFor();
  for (const path of ['/', '/the-thao', '/ngay/2026-11-19']) expect(await textOf(path), path).toContain('Cầu Lạc Giang 2 cấm xe đêm nay');

  // Its time comes, and another instance takes the turn to look; whoever edits meanwhile is told so.
  await db()
    .$executeRaw`UPDATE setting SET value = jsonb_set(value, '{until}', to_jsonb('2026-01-01T00:00:00.000Z'::text)) WHERE key = 'announcement'`;
  await endEnded();
  for (const path of ['/', '/the-thao']) await until(async () => !(await textOf(path)).includes('cấm xe đêm nay'));
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await editor.getByText(/thông báo đã đến giờ hết và tự gỡ/).waitFor();
});

test('two editors do not overwrite each other unseen, and what the second one had is still there', async () => {
  const [first, second] = [await paper.newPage(), await paper.newPage()];
  for (const editor of [first, second]) {
    await signIn(editor, 'editor');
    await openBoard(editor);
  }
  const choose = async (editor: Page, section: string) => {
    await editor.getByRole('button', { name: `Chọn bài, đặt hạn: ${LEAD}` }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Lấy từ').selectOption('section');
    await dialog.getByLabel('Chuyên mục').selectOption({ label: section });
    await dialog.getByRole('button', { name: 'Đặt lên bảng' }).click();
    await placeOf(editor, LEAD).getByText(`Mới nhất: ${section}`).waitFor();
    await publish(editor).click();
  };
  // What the first one puts out is told to the second one who comes back to the window, and taken in around what that one did.
  await second.getByRole('button', { name: `Khóa chỗ: ${beside(2)}` }).click();
  await choose(first, 'Giáo dục');
  await first.getByText('Đã lên trang. Bạn đọc đang thấy bản này.').waitFor();
  await second.evaluate(() => window.dispatchEvent(new Event('focus')));
  const heard = second.getByRole('status').filter({ hasText: 'đã xếp lại trang chủ lúc' });
  await heard.getByText('Khác với bảng này ở: Tin chính.').waitFor();
  expect(await findBarriers(second)).toEqual([]);
  await heard.getByRole('button', { name: 'Theo bản mới, giữ những chỗ tôi đã đổi' }).press('Enter');
  await placeOf(second, LEAD).getByText('Mới nhất: Giáo dục').waitFor();
  await placeOf(second, beside(2)).getByText('Bạn khóa, chưa lên trang').waitFor();

  await choose(first, 'Y tế');
  await first.getByText('Đã lên trang. Bạn đọc đang thấy bản này.').waitFor();
  await choose(second, 'Thể thao');
  const both = second.getByRole('alert').filter({ hasText: 'đã xếp lại trang chủ lúc' });
  await both.getByRole('row', { name: /Tin chính \(khác nhau\).*Y tế.*Thể thao/ }).waitFor();
  await both.getByRole('button', { name: 'Giữ bản của tôi trên bảng' }).click();
  await publish(second).click();
  await second.getByText('Đã lên trang. Bạn đọc đang thấy bản này.').waitFor();
  const { section } = await db().homeSlot.findFirstOrThrow({ where: { position: 0 }, select: { section: { select: { name: true } } } });
  expect(section?.name).toBe('Thể thao');
});

test('a reporter finds no way to the front page', async () => {
  const reporter = await paper.newPage({ expectedErrors: [/403/] });
  await signIn(reporter, 'reporter');
  await reporter.goto('/newsroom');
  expect(await reporter.getByRole('link', { name: 'Trang chủ' }).count()).toBe(0);
  expect((await reporter.goto('/newsroom/home'))?.status()).toBe(403);
});

test('an editor on a phone moves a story by two buttons under the thumb', async () => {
  const editor = await paper.newPage({ width: 360 });
  await signIn(editor, 'editor');
  await openBoard(editor);
  const second = await titleAt(editor, beside(1));
  const up = editor.getByRole('button', { name: `Chuyển lên trước: ${beside(1)}` });
  const size = await up.boundingBox();
  expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44);
  await up.tap();
  await until(async () => (await titleAt(editor, LEAD)) === second);
  await editor.getByText('1 chỗ chưa lên trang').waitFor();
  await editor.getByRole('button', { name: 'Bỏ thay đổi' }).tap();
});

test.each([
  { width: 360, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('an editor meets no barrier while arranging the front page ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const editor = await paper.newPage({ width, colorScheme });
  await signIn(editor, 'editor');
  await openBoard(editor);
  await editor.getByRole('button', { name: `Khóa chỗ: ${beside(2)}` }).click();
  await placeOf(editor, beside(2)).getByText('Bạn khóa, chưa lên trang').waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.getByRole('button', { name: `Chọn bài, đặt hạn: ${beside(1)}` }).click();
  const dialog = editor.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Đặt lên bảng' }).click();
  await dialog.getByText('Bạn chưa chọn.').waitFor();
  for (const kind of ['section', 'term', 'most_read']) await dialog.getByLabel('Lấy từ').selectOption(kind);
  expect(await findBarriers(editor)).toEqual([]);
  expect(await editor.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
  await dialog.getByRole('button', { name: 'Thôi' }).last().click();
  await editor.getByRole('button', { name: 'Bỏ thay đổi' }).click();
});

test('a front page weighs at most 40 KB on the wire without its pictures, and asks for nothing but its style', async () => {
  const weigh = async (path: string) => {
    const answer = await fetch(paper.url + path, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    expect(answer.headers.get('content-encoding'), path).toBe('br');
    return Number(answer.headers.get('content-length'));
  };
  const html = await textOf('/');
  const parts = [...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map(([, path = '']) => path);
  const weights = await Promise.all(['/', ...parts].map(weigh));
  expect(weights.every((bytes) => bytes > 0)).toBe(true);
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(40 * 1024);
});
