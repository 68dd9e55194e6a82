import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { aDraft } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const isTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
const button = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Đường đi của bài' }).getByRole('button', { name, exact: true }).and(page.locator(':enabled'));

test('a story goes from its reporter to the desk, comes back with a reason, is mended, found ready by another editor, and published', async () => {
  const title = `Bến phà Tân Thủy chạy thêm chuyến đêm ${crypto.randomUUID().slice(0, 6)}`;
  const [reporter, editor, admin] = await Promise.all([paper.newPage({ width: 360 }), paper.newPage(), paper.newPage({ width: 360 })]);
  await Promise.all([signIn(reporter, 'reporter'), signIn(editor, 'editor'), signIn(admin, 'admin')]);

  await reporter.goto('/newsroom/articles/new');
  await reporter.getByLabel('Tiêu đề', { exact: true }).and(reporter.locator(':enabled')).fill(title);
  await reporter.getByLabel('Chuyên mục').selectOption({ label: 'Thời sự' });
  await reporter.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await reporter.waitForURL(/\/newsroom\/articles\/\d+$/);
  const address = new URL(reporter.url()).pathname;
  await reporter
    .getByLabel('Lời dẫn (sa-pô)')
    .and(reporter.locator(':enabled'))
    .fill('Từ tuần tới, bến phà có thêm hai chuyến sau 22 giờ.');
  await reporter.getByRole('textbox', { name: 'Nội dung' }).click();
  await reporter.keyboard.type('Người đi làm ca đêm không còn phải chờ tới sáng.');
  // With keys alone.
  await button(reporter, 'Chuyển duyệt').focus();
  await reporter.keyboard.press('Enter');
  await reporter.keyboard.type('Nhờ xem trước 18 giờ.');
  await reporter.keyboard.press('Tab');
  await reporter.keyboard.press('Enter');
  await reporter.getByText('Xong: Chuyển duyệt.').waitFor();
  expect(await reporter.getByLabel('Lời dẫn (sa-pô)').isDisabled()).toBe(true);
  expect(await reporter.getByRole('textbox', { name: 'Nội dung' }).getAttribute('contenteditable')).toBe('false');
  expect(await findBarriers(reporter)).toEqual([]);
  expect(await isTooWide(reporter)).toBe(false);

  await editor.goto(`/newsroom/articles?stage=submitted&q=${encodeURIComponent('ben pha tan thuy')}`);
  await editor.getByRole('link', { name: title }).click();
  await editor.getByText('Nhờ xem trước 18 giờ.').waitFor();
  await button(editor, 'Từ chối duyệt').click();
  await button(editor, 'Từ chối duyệt').click();
  await editor.getByText('Viết lý do để người viết biết cần sửa gì.').waitFor();
  await editor.getByLabel('Lý do từ chối').fill('Giá vé bao nhiêu?');
  await button(editor, 'Từ chối duyệt').click();
  await editor.getByText('Xong: Từ chối duyệt.').waitFor();

  await reporter.goto('/newsroom/articles');
  await reporter.getByText('Lý do từ chối: Giá vé bao nhiêu?').waitFor();
  expect(await findBarriers(reporter)).toEqual([]);
  expect(await isTooWide(reporter)).toBe(false);
  await reporter.getByRole('link', { name: title }).click();
  await reporter.getByRole('region', { name: 'Đường đi của bài' }).getByText('Giá vé bao nhiêu?').waitFor();
  await reporter.getByLabel('Lời dẫn (sa-pô)').and(reporter.locator(':enabled')).fill('Thêm hai chuyến sau 22 giờ, giá vé 8.000 đồng.');
  await button(reporter, 'Chuyển duyệt').click();
  await button(reporter, 'Chuyển duyệt').click();
  await reporter.getByText('Xong: Chuyển duyệt.').waitFor();

  await admin.goto(address);
  await button(admin, 'Duyệt, chờ đăng').click();
  await admin.getByText('Xong: Chờ đăng.').waitFor();
  await admin.getByRole('button', { name: 'Đăng bài', exact: true }).click();
  await admin.getByText('Bài đã đăng.').first().waitFor();
  await admin.getByText('Xuất bản', { exact: true }).first().waitFor();
  await until(async () => (await (await fetch(`${paper.url}/thoi-su`)).text()).includes(title));
});

test('under the rule of two, whoever wrote a story is told why they cannot publish it, and somebody else can', async () => {
  const written = await db().person.findUniqueOrThrow({
    where: { email: 'editor@toasoan.local' },
    select: { id: true, name: true, email: true },
  });
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' }, select: { id: true } });
  const title = `Cầu phao Tân Thủy nghỉ bảo trì ${crypto.randomUUID().slice(0, 6)}`;
  const created = await createArticle(
    { ...written, role: 'editor', locale: 'vi' },
    { content: aDraft({ title, slug: 'cau-phao-nghi-bao-tri', sectionId: section.id }), locale: 'vi' },
  );
  if (!created.ok) throw new Error(created.code);
  const address = `/newsroom/articles/${created.value.id}`;
  const [admin, editor] = await Promise.all([paper.newPage({ width: 360 }), paper.newPage()]);
  await Promise.all([signIn(admin, 'admin'), signIn(editor, 'editor')]);
  const choose = async (rule: RegExp) => {
    await admin.goto('/newsroom/articles/settings');
    await admin.getByLabel(rule).and(admin.locator(':enabled')).check();
    await admin.getByRole('button', { name: 'Lưu' }).click();
    await admin.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor();
  };
  try {
    // A page that was open before the rule holds is told by the server.
    const publish = editor.getByRole('button', { name: 'Đăng bài', exact: true });
    await editor.goto(address);
    await publish.and(editor.locator(':enabled')).waitFor();
    await choose(/quy định hai người/);
    await admin.getByLabel('Sửa nóng bài đang đăng không cần duyệt').waitFor();
    expect(await findBarriers(admin)).toEqual([]);
    expect(await isTooWide(admin)).toBe(false);

    await publish.click();
    await editor.getByText('Chưa được: theo quy định hai người, bản này phải do một người khác người lưu sau cùng duyệt.').waitFor();
    await editor.goto(address);
    await editor.getByText('bản đăng phải do một người khác người lưu sau cùng duyệt').waitFor();
    expect(await publish.count()).toBe(0);
    await button(editor, 'Chuyển duyệt').click();
    await button(editor, 'Chuyển duyệt').click();
    await editor.getByText('Bạn là người lưu sau cùng, nên một người khác phải duyệt bản này.').waitFor();
    expect(await button(editor, 'Duyệt, chờ đăng').count()).toBe(0);
    expect(await findBarriers(editor)).toEqual([]);

    await admin.goto(address);
    await button(admin, 'Duyệt, chờ đăng').click();
    await admin.getByText('Xong: Chờ đăng.').waitFor();
    await admin.getByRole('button', { name: 'Đăng bài', exact: true }).click();
    await admin.getByText('Bài đã đăng.').first().waitFor();
    await choose(/^Ai có quyền đăng thì đăng được ngay$/);
  } finally {
    // Others publish on this paper, too.
    await db().setting.deleteMany({ where: { key: 'workflow' } });
  }
});
