import { afterEach, expect, test } from 'vitest';
import { tags } from '#lib/cache/tags';
import type { PartialPolicy } from '#lib/comments/policy/schema';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, newestStory, publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

/** What a story says of taking comments, as if somebody had saved it. */
const storySays = (articleId: number, policy: PartialPolicy) =>
  db().$transaction(async (transaction) => {
    await transaction.article.update({ where: { id: articleId }, data: { commentPolicy: policy } });
    await moveEdition(transaction, [tags.story(articleId)]);
  });

/** A clock in Viet Nam, so many hours from now. */
const clock = (hours: number): string => new Date(Date.now() + (7 + hours) * 3_600_000).toISOString().slice(11, 16);

const changed: DemoStory[] = [];
async function aStoryThatSays(section: string, policy: PartialPolicy): Promise<DemoStory> {
  const story = await newestStory(section);
  changed.push(story);
  await storySays(story.id, policy);
  await until(async () => (await textOf(story.url)).includes('comment-gate'));
  return story;
}

afterEach(async () => {
  for (const { id } of changed.splice(0)) await storySays(id, {});
  await db().$transaction(async (transaction) => {
    await transaction.commentPressure.deleteMany();
    await transaction.section.updateMany({ data: { commentPolicy: {} } });
    await moveEdition(transaction, [tags.commentPolicy]);
  });
});

test('a reader finds no form under a story that is closed, but why, and under one with hours when they are', async () => {
  const closed = await aStoryThatSays('kinh-te', { mode: 'closed' });
  const reader = await paper.newPage({ width: 360 });
  const asked: string[] = [];
  reader.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await reader.goto(closed.url);
  await reader.getByText('Bài viết này không nhận bình luận.').scrollIntoViewIfNeeded();
  expect(await reader.locator('comment-form').count()).toBe(0);
  expect(await findBarriers(reader)).toEqual([]);
  expect(asked).not.toContain('/api/captcha');

  const open = await aStoryThatSays('the-thao', { hours: { from: clock(-2), until: clock(2), days: EVERY_DAY }, slowSeconds: 120 });
  await reader.goto(open.url);
  await reader.getByText(/^Mục này nhận bình luận từ .+ hằng ngày\..+Mỗi người gửi được một bình luận trong 2 phút\.$/).waitFor();
  await reader.getByRole('heading', { name: 'Viết bình luận' }).waitFor();
  await storySays(open.id, { hours: { from: clock(2), until: clock(4), days: EVERY_DAY } });
  await until(async () => (await textOf(open.url)).includes('Nhận lại từ'));
  await reader.reload();
  expect(await reader.locator('comment-form').count()).toBe(0);
});

test('a reader whose story was closed while they wrote is told so and keeps every word, without JavaScript too', async () => {
  const story = await newestStory('moi-truong');
  changed.push(story);
  const reader = await paper.newPage({ javaScript: false, width: 360, expectedErrors: [/403/] });
  await reader.goto(story.url);
  await reader.getByLabel('Họ tên').fill('Lý Mai');
  await reader.getByLabel('Tiêu đề').fill('Thêm một ý');
  await reader.getByLabel('Nội dung').fill('Tôi viết hơi lâu.');
  await storySays(story.id, { hours: { from: clock(2), until: clock(4), days: EVERY_DAY } });
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('Bản nháp của bạn vẫn được giữ').waitFor();
  await expect(reader.getByLabel('Nội dung').inputValue()).resolves.toBe('Tôi viết hơi lâu.');
});

test('a moderator sets the paper and a section apart, sees it in the log, and ends pressure from the banner', async () => {
  const moderator = await paper.newPage({ width: 360 });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments/settings');
  await moderator.getByRole('heading', { level: 1, name: 'Cách nhận bình luận' }).waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  expect(await moderator.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);

  const rule = `Bàn về bài viết ${crypto.randomUUID().slice(0, 8)}`;
  const rules = moderator.getByLabel('Bản tiếng Việt');
  await rules.fill(`${await rules.inputValue()}\n${rule}`);
  await moderator.getByLabel('Dưới một bài, trong 10 phút').fill('1');
  await moderator.getByRole('button', { name: 'Lưu cho cả tờ báo' }).click();
  await moderator.getByText('Mời bạn nhập một số từ 2 đến 10.000.').waitFor();
  await moderator.getByLabel('Dưới một bài, trong 10 phút').fill('500');
  await moderator.getByRole('button', { name: 'Lưu cho cả tờ báo' }).click();
  await moderator.getByText('Đã lưu.').waitFor();

  await moderator.getByRole('button', { name: 'Đặt riêng cho chuyên mục Y tế' }).click();
  const section = moderator.getByRole('form', { name: 'Đặt riêng cho chuyên mục Y tế' });
  await section.getByLabel('Cách nhận').selectOption('closed');
  await section.getByRole('button', { name: 'Lưu cho chuyên mục này' }).click();
  await section.getByText('Đã lưu.').waitFor();
  const story = await newestStory('y-te');
  await until(async () => (await textOf(story.url)).includes('Bài viết này không nhận bình luận.'));

  await db().commentPressure.create({ data: { scope: 'site', scopeId: 0, deed: 'before', until: new Date(Date.now() + 600_000) } });
  await moderator.reload();
  const banner = moderator.getByRole('region', { name: 'Đang siết bình luận' });
  await banner.getByText(/còn 9:\d\d/).waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  await moderator.getByText(/Chuyên mục “Y tế”/).waitFor();
  await banner.getByRole('button', { name: 'Kết thúc ngay việc siết bình luận cả trang' }).click();
  await moderator.getByText('Đã kết thúc.').waitFor();
  await banner.waitFor({ state: 'hidden' });
});

test('an editor closes the comments of one story on its own page, and readers see it without a new publication', async () => {
  const story = await publishStory({ title: `Chuyện một bến đò ${crypto.randomUUID().slice(0, 8)}`, words: 60 });
  changed.push(story);
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);
  const part = editor.getByRole('form', { name: 'Bình luận' });
  await part.getByLabel('Cách nhận').selectOption('closed');
  await part.getByRole('button', { name: 'Lưu cách nhận bình luận' }).click();
  await part.getByText('Đã lưu.').waitFor();
  await until(async () => (await textOf(story.url)).includes('Bài viết này không nhận bình luận.'));
});
