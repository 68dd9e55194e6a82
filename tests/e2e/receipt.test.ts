import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { captchaAnswer, newestStory } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const aTitle = () => `Biên nhận ${crypto.randomUUID().slice(0, 8)}`;
const countTitled = (title: string) => db().comment.count({ where: { title } });

async function fill(page: Page, title: string): Promise<void> {
  await page.getByLabel('Họ tên').fill('Trần Thu Hà');
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByLabel('Nội dung').fill('Mong thành phố giữ hàng cây này.');
}

/** Answers the captcha that is there, as only the holder of the server's key can. */
async function solve(page: Page): Promise<void> {
  const token = page.locator('input[name=captchaToken]');
  await page.getByRole('button', { name: 'Gửi' }).last().scrollIntoViewIfNeeded();
  await until(async () => (await token.inputValue()) !== '');
  await page.getByLabel('Mã xác nhận').fill(await captchaAnswer(await token.inputValue()));
}

test('a reader with JavaScript loses nothing to a reload, a closed tab or a lost answer, and however often they send, one comment comes of it', async () => {
  const story = await newestStory('kinh-te');
  const title = aTitle();
  const first = await paper.newPage({ width: 360, expectedErrors: [/ERR_FAILED/, /422/] });
  await first.goto(story.url);
  await fill(first, title);
  await first.getByRole('button', { name: 'Xóa bản nháp' }).waitFor();
  await first.reload();
  await first.getByLabel('Tiêu đề').scrollIntoViewIfNeeded();
  await until(async () => (await first.getByLabel('Tiêu đề').inputValue()) === title);

  const page = await first.context().newPage();
  await first.close();
  await page.goto(story.url);
  await page.getByLabel('Nội dung').scrollIntoViewIfNeeded();
  await page.getByText('Đã lấy lại bản nháp').waitFor();
  await expect(page.getByLabel('Nội dung').inputValue()).resolves.toBe('Mong thành phố giữ hàng cây này.');

  // It arrives, but the answer does not: the network broke in between.
  await solve(page);
  await page.route('**/api/comments', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Gửi bình luận' }).click();
  await page.getByText('Chưa nghe được trả lời').waitFor();
  expect(await countTitled(title)).toBe(1);
  await page.unroute('**/api/comments');
  await page.getByRole('button', { name: 'Gửi lại' }).dblclick();
  await page.getByText('đang chờ duyệt').waitFor();
  expect(await countTitled(title)).toBe(1);

  await page.getByRole('link', { name: 'Biên nhận: xem, sửa hoặc rút bình luận' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('heading', { name: 'Bình luận bạn đã gửi từ máy này' }).waitFor();
  await expect(page.getByRole('link', { name: title }).getAttribute('href')).resolves.toBe(new URL(page.url()).pathname);
  await page.goto(story.url);
  await page.getByLabel('Nội dung').scrollIntoViewIfNeeded();
  await until(async () => (await page.locator('input[name=requestKey]').count()) === 1);
  await expect(page.getByLabel('Nội dung').inputValue()).resolves.toBe('');
});

test('a reader without JavaScript sends twice by mistake, follows the one comment on a small dark phone, changes it and takes it back', async () => {
  const story = await newestStory('thoi-su');
  const title = aTitle();
  const page = await paper.newPage({ javaScript: false, width: 320, colorScheme: 'dark', expectedErrors: [/404/, /422/] });
  await page.goto(story.url);
  await fill(page, title);
  await page.getByLabel('Nội dung').fill('Gọi tôi 0912 345 678 nếu cần thêm ảnh.');
  await page.getByRole('button', { name: 'Gửi bình luận' }).click();
  await page.getByText('Số điện thoại trong nội dung sẽ hiện cho mọi người').waitFor();
  await solve(page);
  const fields = await page
    .locator('comment-form form')
    .evaluate((form) => [...new FormData(form as HTMLFormElement)] as [string, string][]);
  await page.getByRole('button', { name: 'Gửi bình luận' }).click();
  await page.waitForURL(/\/binh-luan\/bien-nhan\//);
  const receipt = page.url();
  const again = await fetch(`${paper.url}/api/comments`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { accept: 'text/html' },
  });
  expect([again.status, again.headers.get('location')]).toEqual([303, new URL(receipt).pathname]);
  expect(await countTitled(title)).toBe(1);

  await page.getByText('đang chờ duyệt').waitFor();
  const answer = await fetch(receipt);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  await expect(page.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)).resolves.toBe(true);

  await page.getByText('Sửa bình luận').click();
  await page.getByLabel('Tiêu đề').fill('');
  await page.getByRole('button', { name: 'Lưu lời mới' }).click();
  await page.getByText('Mời bạn nhập tiêu đề.').first().waitFor();
  await page.getByLabel('Tiêu đề').fill(`${title} (sửa)`);
  await page.getByLabel('Nội dung').fill('Mời tòa soạn liên hệ nếu cần thêm ảnh.');
  await page.getByRole('button', { name: 'Lưu lời mới' }).click();
  await page.getByRole('heading', { name: `${title} (sửa)` }).waitFor();
  await page.getByText('Bạn sửa lúc').waitFor();

  await page.getByText('Rút bình luận', { exact: true }).first().click();
  await page.getByLabel('Tôi hiểu').check();
  await page.getByRole('button', { name: 'Rút bình luận' }).click();
  await page.getByRole('heading', { name: 'Bình luận đã được rút' }).waitFor();
  expect(await countTitled(`${title} (sửa)`)).toBe(0);
  expect((await fetch(receipt)).status).toBe(404);
});

test('a receipt and the form with its draft hold no barrier, by day and by night', async () => {
  const story = await newestStory('thoi-su');
  const title = aTitle();
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await paper.newPage({ width: 320, colorScheme });
    await page.goto(story.url);
    await fill(page, title);
    await page.getByRole('button', { name: 'Xóa bản nháp' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    const { id } = await db().comment.create({
      data: {
        articleId: story.id,
        name: 'Hà',
        title: `${title} ${colorScheme}`,
        body: 'Lời.',
        fingerprint: crypto.getRandomValues(new Uint8Array(32)),
      },
      select: { id: true },
    });
    const { receiptPath } = await import('#lib/comments/receipts/token');
    await page.goto(receiptPath(id));
    for (const summary of await page.locator('comment-receipt summary').all()) await summary.click();
    expect(await findBarriers(page)).toEqual([]);
  }
});
