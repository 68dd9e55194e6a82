import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { closePool } from '#lib/db/pool';
import { findBarriers } from '#tests/support/axe';
import { type DemoStory, publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const PHONE = '0938 765 432';
let story: DemoStory;
beforeAll(async () => {
  story = await publishStory({ title: `Bài có lời riêng tư ${randomBytes(3).toString('hex')}`, words: 60 });
});
afterAll(closePool);

let sent = 0;
/** A comment that waits, from a phone and an address that nobody else has. */
async function aPrivateComment(sender = { phoneHash: bytes(), addressHash: bytes() }): Promise<{ id: number; title: string }> {
  const title = `Chuyện riêng ${++sent} ${randomBytes(3).toString('hex')}`;
  const body = `Ai cần thì gọi ${PHONE} cho anh Lê Văn Tám.`;
  const { id } = await db().comment.create({
    data: {
      ...{ articleId: story.id, name: 'Bạn đọc', title, body, ...sender, fingerprint: bytes() },
      reasons: [{ rule: 'personal-data', outcome: 'hold', weight: 5, detail: '1', spans: [{ field: 'body', start: 15, end: 27 }] }],
    },
    select: { id: true },
  });
  return { id, title };
}
const bytes = () => new Uint8Array(randomBytes(32));

const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
async function atTheDesk(page: Page): Promise<void> {
  await signIn(page, 'moderator');
  // What else waits on the desk is not of this file.
  await page.goto(`/newsroom/comments?lane=pending&story=${story.id}`);
  await page.getByRole('button', { name: 'Phím tắt' }).and(page.locator(':enabled')).waitFor();
}
const wordsOf = (id: number) => db().comment.findUniqueOrThrow({ where: { id }, select: { status: true, body: true } });

test('a moderator masks a number and a name with the keys, approves with it, reads the original for a reason, and takes it back', async () => {
  const { id, title } = await aPrivateComment();
  const moderator = await paper.newPage();
  const heardBytes: Promise<string>[] = [];
  await atTheDesk(moderator);
  const comment = card(moderator, title);
  await comment.focus();
  await moderator.keyboard.press('m');
  const words = comment.getByLabel('Chữ cần che thêm');
  await comment.getByLabel(`Số điện thoại: ${PHONE}`).waitFor();
  await words.fill('lê văn tám');
  await words.press('Enter');
  await comment.getByLabel('Bạn chọn: Lê Văn Tám').waitFor();
  await comment.getByRole('region', { name: 'Bạn đọc sẽ thấy' }).getByText('Ai cần thì gọi •••• ••• ••• cho anh ••• ••• •••.').waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  await comment.getByRole('button', { name: 'Biên tập và duyệt' }).click();
  await until(async () => (await wordsOf(id)).status === 'approved');
  const masked = 'Ai cần thì gọi •••• ••• ••• cho anh ••• ••• •••.';
  expect(await wordsOf(id)).toEqual({ status: 'approved', body: masked });

  // Nowhere a reader looks stands what was masked, in whatever form the page is asked for; nor on the desk.
  await until(async () => (await (await fetch(story.url)).text()).includes(title));
  moderator.on('response', (response) => {
    // The desk's stream goes on for as long as the desk stands.
    if (!response.headers()['content-type']?.startsWith('text/event-stream')) heardBytes.push(response.text().catch(() => ''));
  });
  await moderator.goto(`/newsroom/comments?lane=approved&story=${story.id}`);
  for (const [path, headers] of [
    [story.path, {}],
    [story.path, { rsc: '1' }],
    [`${story.path}/binh-luan/rss.xml`, {}],
    [`${story.path}/binh-luan/${id}`, {}],
  ] as const) {
    const text = await (await fetch(paper.url + path, { headers })).text();
    expect(text, path).toContain('•••• ••• •••');
    expect(text, path).toContain('Tòa soạn đã biên tập');
    for (const secret of [PHONE, 'Lê Văn Tám']) expect(text.includes(secret), `${secret} on ${path}`).toBe(false);
  }
  await card(moderator, title).waitFor();
  for (const text of await Promise.all(heardBytes)) expect(text.includes('Lê Văn Tám')).toBe(false);

  await card(moderator, title).getByRole('button', { name: 'Xem lời gốc' }).click();
  await moderator.getByLabel('Lý do xem').fill('Người gửi hỏi');
  await moderator.getByRole('button', { name: 'Ghi lý do và xem' }).click();
  await moderator.getByRole('dialog').getByText('Lê Văn Tám').waitFor();
  await moderator.keyboard.press('Escape');
});

test('who masks by mistake has the words back with one press', async () => {
  const { id, title } = await aPrivateComment();
  const before = await wordsOf(id);
  const moderator = await paper.newPage();
  await atTheDesk(moderator);
  const comment = card(moderator, title);
  await comment.focus();
  await moderator.keyboard.press('m');
  await comment.getByLabel(`Số điện thoại: ${PHONE}`).waitFor();
  await comment.getByRole('button', { name: 'Biên tập và duyệt' }).click();
  await until(async () => (await wordsOf(id)).status === 'approved');
  await moderator.getByRole('region', { name: 'Việc vừa làm' }).getByRole('button', { name: 'Hoàn tác' }).waitFor();
  await moderator.keyboard.press('z');
  await until(async () => (await wordsOf(id)).status === 'pending');
  expect(await wordsOf(id)).toEqual(before);
  await comment.getByText(PHONE).first().waitFor();
});

test('on a phone a moderator notes, asks, tells that a rule is wrong, sees what else the sender wrote, and bans; an editor lifts nothing', async () => {
  const sender = { phoneHash: bytes(), addressHash: bytes() };
  const [{ id, title }, other] = [await aPrivateComment(sender), await aPrivateComment(sender)];
  const moderator = await paper.newPage({ width: 360 });
  await atTheDesk(moderator);
  const comment = card(moderator, title);
  await comment.getByRole('button', { name: 'Luật sai' }).click();
  await comment.getByRole('button', { name: 'Luật sai', pressed: true }).waitFor();
  const wrote = comment.getByRole('region', { name: 'Người gửi này' });
  await wrote.getByText('Cùng số điện thoại: 1 bình luận khác').waitFor();
  await wrote.getByRole('button', { name: 'Xem gần đây của số điện thoại này' }).click();
  await wrote.getByText(other.title).waitFor();

  await comment.getByRole('button', { name: 'Thêm' }).first().click();
  await comment.getByRole('button', { name: 'Ghi chú' }).click();
  await comment.getByLabel('Ghi chú cho đồng nghiệp').fill('Hay gọi tòa soạn.');
  await comment.getByRole('button', { name: 'Lưu ghi chú' }).click();
  await comment.getByRole('region', { name: 'Ghi chú nội bộ' }).getByText('Hay gọi tòa soạn.').waitFor();
  await comment.getByRole('button', { name: 'Hỏi thêm ý kiến' }).click();
  await comment.getByLabel('Điều bạn muốn hỏi').fill('Có đăng được không?');
  await comment.getByRole('button', { name: 'Chuyển để hỏi' }).click();
  await comment.getByText('Có đăng được không?').waitFor();
  await until(async () => (await db().comment.findUnique({ where: { id }, select: { escalatedAt: true } }))?.escalatedAt instanceof Date);

  await comment.getByRole('button', { name: 'Cấm gửi' }).click();
  const dialog = moderator.getByRole('dialog');
  await dialog.getByLabel('Địa chỉ mạng').check();
  await dialog.getByText('nhiều người dùng chung').waitFor();
  expect(await dialog.getByLabel('Trong').inputValue()).toBe('1');
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Gửi rác nhiều lần');
  expect(await findBarriers(moderator)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cấm', exact: true }).click();
  await wrote.getByText('đang bị cấm').waitFor();
  expect(await moderator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await moderator.goto('/newsroom/comments/bans');
  const ban = moderator.getByRole('listitem').filter({ hasText: title });
  await ban.getByText('Gửi rác nhiều lần').waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  await ban.getByRole('checkbox').and(moderator.locator(':enabled')).check();
  await moderator.getByText('Đã chọn 1').last().waitFor();
  expect(await findBarriers(moderator), 'chosen').toEqual([]);
  await ban.getByRole('checkbox').uncheck();
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/comments/bans');
  const seen = editor.getByRole('listitem').filter({ hasText: title });
  await seen.waitFor();
  expect(await seen.getByRole('button', { name: 'Gỡ lệnh cấm' }).count()).toBe(0);
  await ban.getByRole('button', { name: 'Gỡ lệnh cấm' }).click();
  await ban.getByLabel('Vì sao gỡ lệnh cấm?').fill('Nhầm người');
  await ban.getByRole('button', { name: 'Gỡ lệnh cấm' }).click();
  await ban.getByText('Nhầm người').waitFor();
  expect(await moderator.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
