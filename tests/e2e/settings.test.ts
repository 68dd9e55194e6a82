import { afterEach, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { findBarriers } from '#tests/support/axe';
import { newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (path: string): Promise<string> => (await fetch(paper.url + path)).text();
const statusOf = async (path: string): Promise<number> => (await fetch(paper.url + path, { redirect: 'manual' })).status;

let site: object;
beforeAll(async () => {
  site = (await db().setting.findUniqueOrThrow({ where: { key: 'site' } })).value as object;
});
afterEach(async () => {
  await db().$transaction(async (transaction) => {
    await transaction.setting.update({ where: { key: 'site' }, data: { value: site } });
    await transaction.setting.deleteMany({ where: { key: 'announcement' } });
    await transaction.settingChange.deleteMany();
    await moveEdition(transaction, ['settings']);
  });
});

test('an admin renames the paper on a phone, looks at it first, and readers, feeds and machines have the new name; then it goes back', async () => {
  const story = await newestStory('do-thi');
  const before = await textOf(story.path);
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/settings');
  expect(await findBarriers(admin)).toEqual([]);
  await admin.getByRole('link', { name: 'Tên báo' }).click();
  const name = admin.getByLabel('Tên báo', { exact: true }).and(admin.locator(':enabled'));
  await name.fill('Báo Bến Sông');
  await admin.getByLabel('Tên báo trong bản tiếng Anh').fill('The Riverside');
  await admin.getByRole('button', { name: 'Xem trước' }).click();
  const link = await admin.getByRole('link', { name: 'Mở bản xem trước' }).getAttribute('href');
  const look = await admin.context().newPage();
  await look.goto(link ?? '');
  expect(await look.locator('.masthead-name').textContent()).toBe('Báo Bến Sông');
  await look.close();
  expect(await textOf('/')).not.toContain('Báo Bến Sông');

  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await admin.getByText('Đã lưu. Bạn đọc đang thấy bản này.').waitFor();
  const front = await textOf('/');
  expect(front).toContain('<title>Báo Bến Sông</title>');
  expect(front).toMatch(/<p class="masthead-name"><a href="\/">Báo Bến Sông<\/a><\/p>/);
  expect(await textOf(story.path)).toMatch(/"publisher":\{"@type":"NewsMediaOrganization","name":"Báo Bến Sông"/);
  expect(await textOf('/rss.xml')).toContain('Báo Bến Sông');
  expect(await textOf('/en/feed.json')).toContain('The Riverside');
  expect(await textOf('/manifest.webmanifest')).toContain('"name":"Báo Bến Sông"');
  expect(await findBarriers(admin)).toEqual([]);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await admin.reload();
  await admin.getByRole('button', { name: 'Lấy lại bản trước đó' }).and(admin.locator(':enabled')).click();
  await until(async () => !(await textOf('/')).includes('Báo Bến Sông'));
  expect((await textOf(story.path)).replaceAll(/chia-se\/[\d-]+/g, '')).toBe(before.replaceAll(/chia-se\/[\d-]+/g, ''));
});

test('an urgent announcement stands on every page, and one that begins tomorrow on none', async () => {
  const admin = await paper.newPage();
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/settings/announcement');
  await admin.getByLabel('Câu tiếng Việt').and(admin.locator(':enabled')).fill('Bão số 9 đổ bộ đêm nay');
  await admin.getByRole('radio', { name: 'Khẩn' }).check();
  await admin.getByLabel('Hết', { exact: true }).fill('2099-01-01T06:00');
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await admin.getByText('Đã lưu.').waitFor();
  expect(await textOf('/')).toMatch(/class="announcement announcement-urgent"[^>]*><p>Bão số 9 đổ bộ đêm nay/);
  const reader = await paper.newPage({ javaScript: true, colorScheme: 'dark' });
  await reader.goto('/tin-moi');
  expect(await findBarriers(reader)).toEqual([]);
  await admin.getByLabel('Bắt đầu', { exact: true }).fill('2098-01-01T06:00');
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await until(async () => !(await textOf('/')).includes('Bão số 9'));
});

test('without an English edition nobody finds an English page, feed or link to one', async () => {
  const english = await newestStory('giao-thong', 'en');
  const admin = await paper.newPage();
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/settings/languages');
  await admin.getByRole('checkbox', { name: 'Có bản tiếng Anh (/en)' }).and(admin.locator(':enabled')).uncheck();
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await admin.getByText('Đã lưu.').waitFor();
  const paths = ['/en', '/en/latest', '/en/rss.xml', '/en/giao-thong/feed.json', '/en/search', english.path, `${english.path}/print`];
  for (const path of paths) expect(await statusOf(path), path).toBe(404);
  const front = await textOf('/');
  expect(front).not.toMatch(/edition-switch|hrefLang="en"/i);
  expect(await textOf('/sitemaps/lists.xml')).not.toContain('/en/');
  expect(await textOf('/sitemaps/stories-1.xml')).not.toContain('/en/');

  // And all of it is there again once there is one.
  await admin.getByRole('checkbox', { name: 'Có bản tiếng Anh (/en)' }).check();
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  for (const path of paths) await until(async () => (await statusOf(path)) === 200);
});

test('an admin finds in the log who changed what, keeps the address, and takes away what is filtered', async () => {
  const admin = await paper.newPage();
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/settings/reading');
  await admin.getByRole('radio', { name: 'Chỉ 7 ngày qua' }).and(admin.locator(':enabled')).check();
  await admin.getByRole('button', { name: 'Lưu', exact: true }).click();
  await admin.getByText('Đã lưu.').waitFor();
  expect(await textOf('/')).not.toContain('Trong 24 giờ qua');

  await admin.goto('/newsroom/log?kind=setting');
  const lines = admin.getByRole('list', { name: 'Các dòng nhật ký' }).getByRole('listitem');
  await lines.first().getByText('cài đặt đọc nhiều').waitFor();
  await admin.getByLabel('Tìm chữ').and(admin.locator(':enabled')).fill('MOSTread');
  await admin.getByRole('button', { name: 'Lọc', exact: true }).click();
  await admin.waitForURL(/q=MOSTread/);
  expect(await lines.count()).toBe(1);
  expect(await findBarriers(admin)).toEqual([]);
  const [file] = await Promise.all([admin.waitForEvent('download'), admin.getByRole('link', { name: 'Tải về (JSON từng dòng)' }).click()]);
  const rows = (await (await file.createReadStream()).toArray()).join('').trimEnd().split('\n');
  expect(rows.map((row) => JSON.parse(row).deed)).toEqual(expect.arrayContaining(['change-settings']));
  await admin.setViewportSize({ width: 360, height: 800 });
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const moderator = await paper.newPage({ expectedErrors: [/403/] });
  await signIn(moderator, 'moderator');
  expect((await moderator.goto('/newsroom/log'))?.status()).toBe(403);
  await moderator.goto('/newsroom/comments/log?kind=setting&deed=change-settings');
  await moderator.getByText('Không có dòng nào khớp.').waitFor();
});
