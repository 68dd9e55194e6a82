import { expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { makeLinks } from '#lib/mail/links/store';
import { findBarriers } from '#tests/support/axe';
import { newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

test('a moderator approves a comment from a mail: on a phone, without JavaScript or signing in, with one button that works once', async () => {
  const story = await newestStory('kinh-te');
  const { id } = await db().comment.create({
    data: {
      articleId: story.id,
      name: 'Trần Thu Hà',
      title: `Từ thư ${crypto.randomUUID().slice(0, 8)}`,
      body: `Mong thành phố giữ hàng cây này. ${'Một-chữ-dài'.repeat(20)}`,
      fingerprint: new Uint8Array(crypto.getRandomValues(new Uint8Array(32))),
    },
    select: { id: true },
  });
  const person = await db().person.findFirstOrThrow({ where: { role: 'moderator', disabledAt: null }, select: { id: true, name: true } });
  const [token = ''] = await makeLinks(person.id, [{ id, version: 1 }]);
  const statusNow = async () => (await db().comment.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

  // A scanner looks at what stands in the mail.
  const scanned = await fetch(`${paper.url}/duyet-thu/${token}`, { method: 'HEAD' });
  expect(scanned.headers.get('cache-control')).toBe('private, no-store');
  expect(scanned.headers.get('referrer-policy')).toBe('strict-origin');
  expect(scanned.headers.get('x-robots-tag')).toBe('noindex');

  const page = await paper.newPage({ width: 360, javaScript: false });
  const told: (string | undefined)[] = [];
  page.on('request', (request) => void told.push(request.headers().referer));
  await page.goto(`/duyet-thu/${token}`);
  await page.getByText(`với tên ${person.name}`).waitFor();
  expect(await statusNow()).toBe('pending');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const button = page.getByRole('button', { name: 'Duyệt bình luận này' });
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);

  await button.click();
  await page.getByRole('heading', { name: 'Đã duyệt' }).waitFor();
  await page.getByText('Bình luận đang ở trên trang.').waitFor();
  expect(await statusNow()).toBe('approved');
  expect(told.filter((referer) => referer?.includes(token))).toEqual([]);
  await page.getByRole('link', { name: 'Mở bàn duyệt' }).click();
  await page.waitForURL(/\/sign-in/);
});

test.each(['light', 'dark'] as const)('the page of a link has no barrier, nor has that of a wrong one (%s)', async (colorScheme) => {
  const comment = await db().comment.findFirstOrThrow({ where: { status: 'pending' }, select: { id: true, version: true } });
  const person = await db().person.findFirstOrThrow({ where: { role: 'moderator', disabledAt: null }, select: { id: true } });
  const [token = ''] = await makeLinks(person.id, [comment]);
  const page = await paper.newPage({ width: 360, colorScheme, expectedErrors: [/404/] });
  await page.goto(`/duyet-thu/${token}`);
  expect(await findBarriers(page)).toEqual([]);
  expect(await (await fetch(`${paper.url}/duyet-thu/${'A'.repeat(43)}`)).text()).toContain('Không có liên kết này');
  const answer = await page.goto(`/duyet-thu/${'A'.repeat(43)}`);
  expect(answer?.status()).toBe(404);
  await page.getByRole('heading', { name: 'Không có liên kết này' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test('a moderator says that they want no daily mail, and is told that the paper sends none at all yet', async () => {
  const page = await paper.newPage({ width: 360 });
  await signIn(page, 'moderator');
  await page.goto('/newsroom/comments/mail');
  await page.getByText('chưa được nối với máy gửi thư').waitFor();
  const wanted = page.getByRole('checkbox', { name: /Thư hằng ngày lúc 7 giờ/ });
  expect(await wanted.isChecked()).toBe(true);
  await wanted.click();
  await page.getByText('Đã lưu: bạn không nhận thư hằng ngày.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.reload();
  await expect(wanted.isChecked()).resolves.toBe(false);
});
