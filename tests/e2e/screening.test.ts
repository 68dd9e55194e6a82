import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { captchaAnswer, findOnDesk, newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

/** A comment that a moderator approved yesterday. */
async function approvedYesterday(articleId: number, title: string, body: string): Promise<void> {
  const words = { name: 'Bạn đọc', title, body };
  const { id: decidedById } = await db().person.findFirstOrThrow({ where: { role: 'moderator' }, select: { id: true } });
  await db().$transaction(async (transaction) => {
    const { id: commentId } = await transaction.comment.create({
      data: { articleId, ...words, status: 'approved', version: 2, fingerprint: new Uint8Array(fingerprintOf(words)) },
      select: { id: true },
    });
    await transaction.decision.create({ data: { commentId, fromStatus: 'pending', toStatus: 'approved', version: 1, decidedById } });
  });
}

test('a moderator tries a term on what people decided, saves it, and the next reader who writes it is held with the word named', async () => {
  const marker = crypto.randomUUID().slice(0, 8);
  const story = await newestStory('kinh-te');
  await approvedYesterday(story.id, `Đã đăng ${marker}`, 'Chợ nổi có bán đồng xu kỳ lân làm quà.');
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments/screening');
  await moderator.getByLabel('Từ mới, mỗi dòng một từ hoặc cụm từ').fill('đồng xu kỳ lân');
  await moderator.getByRole('button', { name: 'Thử trên 30 ngày qua' }).focus();
  await moderator.keyboard.press('Enter');
  await moderator.getByText('Sẽ giữ lại 1 bình luận, trong đó 1 đã được người duyệt cho đăng.').waitFor();
  await moderator.getByRole('link', { name: `Đã đăng ${marker}` }).waitFor();
  await moderator.getByRole('button', { name: 'Lưu', exact: true }).click();
  await moderator.getByText('Đã thêm 1 từ.').waitFor();

  await moderator.getByLabel('Tìm trong danh sách').fill('DONG XU');
  await moderator.getByRole('button', { name: 'Lọc', exact: true }).click();
  await moderator.getByText('1 từ trên').waitFor();
  await moderator.getByRole('button', { name: 'Sửa từ đồng xu kỳ lân' }).waitFor();

  const reader = await paper.newPage({ width: 360 });
  await reader.goto(story.url);
  await reader.getByLabel('Họ tên').fill('Lâm Hải');
  await reader.getByLabel('Tiêu đề').fill(`Hỏi mua ${marker}`);
  await reader.getByLabel('Nội dung').fill('Ai có dong xu ky lan thì nhắn giúp tôi với.');
  const token = reader.locator('input[name=captchaToken]');
  await reader.getByLabel('Mã xác nhận').scrollIntoViewIfNeeded();
  await until(async () => (await token.inputValue()) !== '');
  await reader.getByLabel('Mã xác nhận').fill(await captchaAnswer(await token.inputValue()));
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('đang chờ duyệt').waitFor();
  const { held } = await db().comment.findFirstOrThrow({ where: { title: `Hỏi mua ${marker}` }, select: { held: true } });
  expect(held).toBe(true);

  const card = await findOnDesk(moderator, `Hỏi mua ${marker}`);
  await card.getByText('Có từ trong danh sách: đồng xu kỳ lân').waitFor();
});

test('a moderator pastes a text and sees what each rule says of it, with the words marked', async () => {
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments/screening?part=try');
  await moderator.getByLabel('Nội dung').fill('Xem ngay tại www.ban-hang.example nhé bà con');
  await moderator.getByRole('button', { name: 'Xem các luật nói gì' }).click();
  await moderator.getByRole('heading', { name: 'Sẽ bị giữ lại chờ người đọc.' }).waitFor();
  expect(await moderator.locator('mark').allTextContents()).toEqual(['www.ban-hang.example']);
});

test('two moderators do not overwrite each other unseen when they change how rules weigh', async () => {
  const [first, second] = [await paper.newPage(), await paper.newPage()];
  for (const moderator of [first, second]) {
    await signIn(moderator, 'moderator');
    await moderator.goto('/newsroom/comments/screening?part=rules');
  }
  const weigh = async (moderator: typeof first, weight: string) => {
    await moderator.getByRole('group', { name: 'La lối' }).getByLabel('Điểm').fill(weight);
    await moderator.getByRole('button', { name: 'Lưu', exact: true }).click();
  };
  await weigh(first, '6');
  await first.getByText('Đã lưu. Bình luận tiếp theo sẽ theo luật này.').waitFor();
  await weigh(second, '2');
  await second.getByText(/Chưa lưu: người khác vừa thay đổi/).waitFor();
  await second.getByRole('button', { name: 'Xem bản mới' }).click();
  await expect(second.getByRole('group', { name: 'La lối' }).getByLabel('Điểm').inputValue()).resolves.toBe('6');
  await weigh(second, '4');
  await second.getByText('Đã lưu. Bình luận tiếp theo sẽ theo luật này.').waitFor();
});

test('an editor, who decides on comments but not on rules, finds no way in', async () => {
  const editor = await paper.newPage({ expectedErrors: [/403/] });
  await signIn(editor, 'editor');
  expect((await editor.goto('/newsroom/comments/screening'))?.status()).toBe(403);
});

test('a moderator meets no barrier on any part of the page, on a phone and in the dark', async () => {
  const moderator = await paper.newPage({ width: 360, colorScheme: 'dark' });
  await signIn(moderator, 'moderator');
  for (const part of ['terms', 'rules', 'try', 'precision']) {
    await moderator.goto(`/newsroom/comments/screening?part=${part}`);
    await moderator.getByRole('heading', { level: 1 }).waitFor();
    if (part === 'terms') {
      await moderator
        .getByLabel(/^Chọn cả trang/)
        .and(moderator.locator(':enabled'))
        .check();
      await moderator
        .getByText(/^Đã chọn \d+$/)
        .last()
        .waitFor();
      expect(await findBarriers(moderator), 'chosen').toEqual([]);
      await moderator
        .getByRole('button', { name: /^Sửa từ/ })
        .first()
        .click();
    }
    expect(await findBarriers(moderator)).toEqual([]);
    expect(await moderator.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), part).toBe(false);
  }
});
