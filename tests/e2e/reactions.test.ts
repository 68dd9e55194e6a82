import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { closePool } from '#lib/db/pool';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { said } from '#tests/support/said';
import { until } from '#tests/support/until';

let story: DemoStory;
let comments: number[];
beforeAll(async () => {
  story = await publishStory({ title: 'Bài được bàn luận', words: 300 });
  comments = await said(
    story.id,
    ['thứ nhất', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'].map((which) => ({ body: `Ý kiến ${which} ${crypto.randomUUID().slice(0, 8)}` })),
  );
});
afterAll(closePool);

const on = (page: Page, id: number | undefined) => page.locator(`#binh-luan-${id}`);
const likeOn = (page: Page, id: number | undefined) => on(page, id).getByRole('button', { name: 'Thích bình luận của Người đọc' });
const countsOf = (id: number | undefined) =>
  db().comment.findUniqueOrThrow({ where: { id: id ?? 0 }, select: { likeCount: true, reportCount: true } });

test('a reader without JavaScript likes a comment and is led back to it, then reports another one and is thanked', async () => {
  const [liked, reported] = comments;
  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto(story.url);
  expect(await reader.context().cookies()).toEqual([]);
  await likeOn(reader, liked).click();
  await reader.waitForURL(`${story.url}#binh-luan-${liked}`);
  expect(await countsOf(liked)).toMatchObject({ likeCount: 1 });
  expect(await reader.context().cookies()).toMatchObject([{ name: 'toa-soan-device', httpOnly: true, sameSite: 'Lax' }]);
  await on(reader, reported).getByRole('link', { name: 'Báo vi phạm' }).click();
  await reader.waitForURL(`**/bao-vi-pham/${story.id}/${reported}`);
  await reader.getByText('Ý kiến thứ hai').waitFor();
  await reader.getByLabel('Tiết lộ thông tin riêng tư').check();
  await reader.getByLabel('Bạn muốn nói thêm').fill('Có số điện thoại của người khác');
  await reader.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await reader.getByText('Tòa soạn đã nhận và sẽ xem lại bình luận này.').waitFor();
  expect(await countsOf(reported)).toMatchObject({ reportCount: 1 });
});

test('a reader with JavaScript sees the number at once, finds the like again, takes it back, and is told what did not arrive', async () => {
  const [, , liked, other] = comments;
  const reader = await paper.newPage({ width: 360, expectedErrors: [/ERR_FAILED/] });
  await reader.goto(story.url);
  const like = likeOn(reader, liked);
  await like.scrollIntoViewIfNeeded();
  await until(async () => (await like.getAttribute('aria-pressed')) === 'false');
  await like.click();
  await until(async () => (await like.locator('[data-likes]').textContent()) === '1');
  expect(await like.getAttribute('aria-pressed')).toBe('true');
  expect(await findBarriers(reader)).toEqual([]);
  await reader.reload();
  await like.scrollIntoViewIfNeeded();
  await until(async () => (await like.getAttribute('aria-pressed')) === 'true');
  await like.press('Enter');
  await until(async () => (await countsOf(liked)).likeCount === 0);
  await until(async () => (await like.getAttribute('aria-pressed')) === 'false');
  expect(reader.url()).not.toContain('/api/');

  await reader.route('**/api/comments/*/like', (route) => route.abort());
  await likeOn(reader, other).click();
  await on(reader, other).getByText('Chưa ghi nhận được.').waitFor();
  expect(await likeOn(reader, other).getAttribute('aria-pressed')).toBe('false');
});

test('a moderator finds what was reported, dismisses it, picks a comment and replies officially, and readers see it', async () => {
  const [, reported, picked] = comments;
  await db().comment.updateMany({ where: { id: { in: comments } }, data: { createdAt: new Date('2020-01-01T00:00:00Z') } });
  if ((await countsOf(reported)).reportCount === 0) throw new Error('Nobody reported the comment.');
  const moderator = await paper.newPage({ width: 360 });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments?lane=reported');
  const card = moderator.getByRole('article').filter({ hasText: 'Ý kiến thứ hai' });
  await card.getByText('1 lần bị báo vi phạm').waitFor();
  await card.getByText('Có số điện thoại của người khác').waitFor();
  expect(await findBarriers(moderator), 'reported').toEqual([]);
  await card.getByRole('button', { name: 'Bỏ qua báo cáo' }).click();
  await card.getByText('1 lần bị báo vi phạm').waitFor({ state: 'detached' });
  expect(await countsOf(reported)).toMatchObject({ reportCount: 0 });

  await moderator.goto('/newsroom/comments?lane=approved');
  const other = moderator.getByRole('article').filter({ hasText: 'Ý kiến thứ ba' });
  await other.getByRole('button', { name: 'Thêm' }).click();
  await other.getByRole('button', { name: 'Chọn đăng nổi bật' }).click();
  await other.getByRole('button', { name: 'Bỏ nổi bật' }).waitFor();
  await other.getByRole('button', { name: 'Trả lời chính thức' }).click();
  await other.getByLabel('Đơn vị').fill('Sở Giao thông Lạc Giang');
  expect(await findBarriers(moderator), 'official reply').toEqual([]);
  await other.getByRole('button', { name: 'Đăng “Đã tiếp nhận”' }).click();
  await other.getByText('Sở Giao thông Lạc Giang: đã tiếp nhận').waitFor();
  await other.getByRole('button', { name: 'Sửa trả lời chính thức' }).click();
  await other.getByLabel('Nội dung trả lời').fill('Đèn đã được sửa.');
  await other.getByRole('button', { name: 'Đăng câu trả lời' }).click();
  await other.getByText('Sở Giao thông Lạc Giang trả lời').waitFor();
  await until(async () => (await (await fetch(story.url)).text()).includes('Đèn đã được sửa.'));
  expect(await db().comment.findUniqueOrThrow({ where: { id: picked ?? 0 }, select: { featuredAt: true } })).not.toEqual({
    featuredAt: null,
  });
});

test('a moderator without a mouse rejects with a reason and a note, and goes on with the next comment', async () => {
  const [, , , , rejected] = comments;
  const moderator = await paper.newPage({ width: 360, phone: false });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments?lane=approved');
  const card = moderator.getByRole('article').filter({ hasText: 'Ý kiến thứ năm' });
  await card.getByRole('button', { name: 'Từ chối' }).and(moderator.locator(':enabled')).press('Enter');
  const why = card.getByRole('group', { name: 'Vì sao không đăng' });
  await why.getByRole('button', { name: 'Lạc đề' }).waitFor();
  expect(await why.getByRole('button', { name: 'Lạc đề' }).evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await findBarriers(moderator)).toEqual([]);
  await moderator.keyboard.press('Escape');
  expect(await card.getByRole('button', { name: 'Từ chối' }).evaluate((button) => button === document.activeElement)).toBe(true);
  await moderator.keyboard.press('Enter');
  await why.getByRole('button', { name: 'Lý do khác' }).press('Enter');
  await why.getByText('Lý do khác cần một lời nhắn.').waitFor();
  await why.getByLabel('Lời nhắn cho người gửi').fill('Mời bạn viết lại nhẹ nhàng hơn.');
  await why.getByRole('button', { name: 'Lý do khác' }).press('Enter');
  await moderator.getByText('Bạn đã từ chối bình luận này.').waitFor();
  const decision = await db().decision.findFirst({
    where: { commentId: rejected ?? 0, toStatus: 'rejected' },
    select: { reason: true, note: true },
  });
  expect(decision).toEqual({ reason: 'other', note: 'Mời bạn viết lại nhẹ nhàng hơn.' });
  await until(async () => !(await (await fetch(story.url)).text()).includes('Ý kiến thứ năm'));
});
