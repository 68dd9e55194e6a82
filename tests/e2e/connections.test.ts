import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { demoEditor, signIn } from '#tests/support/demo';
import { aDraft } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

test('an administrator makes a token, a program works with it, and when it is revoked the program is out', async () => {
  const page = await paper.newPage();
  await signIn(page, 'admin');
  await page.goto('/newsroom/connections');
  await page.getByRole('textbox', { name: 'Tên' }).fill('Máy đọc tin');
  await page.getByRole('checkbox', { name: 'Viết và chuyển duyệt bản nháp' }).check();
  await page.getByRole('button', { name: 'Tạo', exact: true }).click();
  const token = await page.getByLabel(/^Mã truy cập mới/).inputValue();
  expect(token).toMatch(/^ts_[\w-]{43}$/);
  const ask = (key: string) =>
    fetch(`${paper.url}/api/v1/drafts`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ title: 'Bản thảo do máy gửi' }),
    });
  const [first, again] = [await ask('mot-lan'), await ask('mot-lan')];
  expect([first.status, again.status, await again.json()]).toEqual([201, 201, await first.json()]);
  expect((await fetch(`${paper.url}/api/v1/stories?limit=1`)).status).toBe(200);
  expect((await fetch(`${paper.url}/api/v1/drafts/1`)).status).toBe(401);
  expect(await findBarriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Đã cất, đóng lại' }).click();
  expect(await page.content()).not.toContain(token);
  await page.getByRole('button', { name: 'Thu hồi mã Máy đọc tin' }).click();
  await page.getByRole('button', { name: 'Chắc chắn' }).click();
  await page.getByText('Đã thu hồi mã.').waitFor();
  expect((await ask('hai')).status).toBe(401);
});

test('an administrator on a phone enters a webhook, a story is published, and what came of the message can be read', async () => {
  const page = await paper.newPage({ width: 360 });
  await signIn(page, 'admin');
  await page.goto('/newsroom/connections/webhooks');
  await page.getByRole('textbox', { name: 'Tên' }).fill('Trang gương');
  // Inside the house: what was tried is written down, and nothing is sent.
  await page.getByRole('textbox', { name: 'Địa chỉ' }).fill('http://127.0.0.1:9/toa-soan');
  await page.getByRole('checkbox', { name: 'Bài được đăng' }).check();
  await page.getByRole('button', { name: 'Lưu' }).click();
  expect(await page.getByLabel(/^Khóa bí mật/).inputValue()).toMatch(/^whsec_/);

  const editor = await demoEditor();
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const made = await createArticle(editor, { content: aDraft({ title: 'Bài có người nghe', slug: 'bai-nghe', sectionId: section.id }) });
  if (!made.ok) throw new Error(made.code);
  expect((await publishArticle(editor, { articleId: made.value.id, version: 1, live: null })).ok).toBe(true);
  await until(async () => (await db().webhookDelivery.count({ where: { event: 'story.published' } })) > 0);
  await page.getByRole('button', { name: 'Xem lại' }).click();
  await page.getByText('địa chỉ nội bộ, không gửi').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await findBarriers(page)).toEqual([]);
  await db().webhookEndpoint.deleteMany();
});

test('whoever writes programs reads how, without scripts, on a phone and in both languages', async () => {
  const page = await paper.newPage({ width: 360, javaScript: false });
  await page.goto('/api/docs?lang=vi');
  await page.getByRole('heading', { name: 'Giao diện lập trình' }).waitFor();
  expect(await page.getByRole('heading', { name: '/api/v1/drafts/{id}/publish' }).count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Programming interface' }).waitFor();
  const answer = await fetch(`${paper.url}/api/openapi.json`);
  expect([answer.status, ((await answer.json()) as { openapi: string }).openapi]).toEqual([200, '3.1.1']);

  for (const colorScheme of ['light', 'dark'] as const) {
    const wide = await paper.newPage({ colorScheme });
    await wide.goto('/api/docs?lang=vi');
    expect(await findBarriers(wide)).toEqual([]);
  }
});
