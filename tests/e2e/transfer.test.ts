import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { readManifest } from '#lib/exports/import-paper';
import { fromArchive } from '#lib/exports/places/archive';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { writeBlog } from '#tests/support/wxr';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-transfer-'));
  await writeBlog(path.join(folder, 'bao-cu.xml'), { posts: 3, comments: 6, paragraphs: 2 });
  await writeFile(path.join(folder, 'hong.xml'), '<rss><channel><item></rss>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an administrator tries an old blog, brings it in, and a reader with an old link reads the story', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/transfer');
  const section = await db().section.findFirstOrThrow({ select: { slug: true } });
  const begin = admin.getByRole('button', { name: 'Tải lên và chạy thử' }).and(admin.locator(':enabled'));
  await begin.waitFor();
  expect(await findBarriers(admin)).toEqual([]);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await admin.locator('input[type=file]').setInputFiles(path.join(folder, 'bao-cu.xml'));
  await admin.getByLabel('Chuyên mục cho bài không khớp chuyên mục nào').selectOption(section.slug);
  await begin.press('Enter');
  await admin.waitForURL(/\/newsroom\/transfer\/\d+$/);
  const real = admin.getByRole('button', { name: 'Nhập thật' });
  await real.waitFor();
  expect(await db().importItem.count()).toBe(0);
  expect(await findBarriers(admin)).toEqual([]);

  const dry = admin.url();
  await real.press('Enter');
  await admin.waitForURL((url) => url.href !== dry);
  await admin.getByText('Đã xong', { exact: true }).first().waitFor();
  await admin.reload();
  await admin.getByText('Địa chỉ cũ được dẫn về').waitFor();

  const reader = await paper.newPage();
  const answer = await reader.goto('/2012/01/bai-2/');
  expect(answer?.request().redirectedFrom()?.url()).toMatch(/\/2012\/01\/bai-2\/$/);
  expect(answer?.status()).toBe(200);
  await reader.getByRole('heading', { level: 1 }).filter({ hasText: 'số 2' }).waitFor();

  await admin.goto('/newsroom/transfer/addresses?q=bai-2');
  await admin.getByRole('link', { name: /bai-2-\d+$/ }).waitFor();
  expect(await findBarriers(admin)).toEqual([]);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('an administrator takes the whole paper out, reads without scripts how far it is, and downloads it', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/transfer');
  await admin.getByRole('button', { name: 'Bắt đầu xuất' }).and(admin.locator(':enabled')).press('Enter');
  const link = admin.getByRole('link', { name: /^Tải về \(/ });
  await link.waitFor();
  expect(await findBarriers(admin)).toEqual([]);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // What the server sends says it, too.
  const html = await (await admin.request.get('/newsroom/transfer')).text();
  expect(html).toMatch(/Đã xong/);
  const [download] = await Promise.all([admin.waitForEvent('download'), link.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/^toa-soan-[\d-]+-[0-9a-f]{6}\.zip$/);
  const file = path.join(folder, 'paper.zip');
  await download.saveAs(file);
  const archive = await fromArchive(file);
  const manifest = archive && (await readManifest(archive));
  await archive?.close();
  expect(manifest?.tables.find(({ name }) => name === 'story')?.rows).toBeGreaterThan(0);
  expect(manifest?.tables.map(({ name }) => name)).not.toContain('staff_session');
});

test('an administrator stops an export after a second thought, with scripts and without any', async () => {
  // Nobody can make one meanwhile.
  const client = new pg.Client({ connectionString: paper.databaseUrl });
  await client.connect();
  await client.query('SELECT pg_advisory_lock(7206107, 0)');
  try {
    for (const javaScript of [true, false]) {
      const { id: startedById } = await db().person.findUniqueOrThrow({ where: { email: 'admin@toasoan.local' }, select: { id: true } });
      const { id } = await db().exportRun.create({ data: { name: `toa-soan-${javaScript}.zip`, startedById }, select: { id: true } });
      const admin = await paper.newPage({ width: 360, javaScript });
      await signIn(admin, 'admin');
      await admin.goto('/newsroom/transfer');
      const line = admin.getByRole('listitem').filter({ hasText: `Lần ${id}` });
      await line.locator('summary').filter({ hasText: 'Dừng' }).press('Enter');
      if (javaScript) expect(await findBarriers(admin)).toEqual([]);
      await line.getByRole('button', { name: 'Dừng và xóa tệp dở' }).press('Enter');
      await line.getByText('Đã dừng').waitFor();
      expect(new URL(admin.url()).pathname).toBe('/newsroom/transfer');
    }
  } finally {
    await client.end();
  }
});
