import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

/** A comment that has waited longer than any other, so that it is the first on the desk. */
async function aWaitingComment(title: string): Promise<{ id: number; url: string }> {
  const { id: articleId, url } = await newestStory('moi-truong');
  const words = { name: 'Bạn đọc', title, body: 'Con kênh sạch hơn nhiều so với năm ngoái.' };
  const { id } = await db().comment.create({
    data: { articleId, ...words, createdAt: new Date(Date.UTC(2019, 0, 1)), fingerprint: new Uint8Array(fingerprintOf(words)) },
    select: { id: true },
  });
  return { id, url };
}

test('a moderator who approves sees on the card after what time readers saw it, takes it back, and is warned of what they do not see', async () => {
  const title = `Kênh xanh ${crypto.randomUUID().slice(0, 8)}`;
  const { id, url } = await aWaitingComment(title);
  const publicPage = async () => (await fetch(`${url}/binh-luan/${id}`)).text();
  const moderator = await paper.newPage({ width: 360 });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments');
  const card = moderator.getByRole('article', { name: title, exact: true });
  await card.getByRole('button', { name: 'Duyệt' }).click();
  await card.getByText(/Đã lên trang sau \d+(,\d)? giây/).waitFor();
  expect(await publicPage()).toContain(title);
  await card.getByRole('button', { name: 'Hoàn tác' }).click();
  await card.getByText(/Đã rời trang sau \d+(,\d)? giây/).waitFor();
  expect(await publicPage()).not.toContain(title);

  // It is gone; that somebody once failed to see that is put here by hand.
  await db().pageCheck.updateMany({
    where: { commentId: id, seenAfterMs: { not: null } },
    data: { seenAfterMs: null, failedAt: new Date() },
  });
  await moderator.reload();
  const alarms = moderator.getByRole('region', { name: 'Cần bạn để ý' });
  await alarms.getByRole('link', { name: title }).waitFor();
  await card.getByText('Vẫn còn trên trang.').waitFor();
  expect(await findBarriers(moderator)).toEqual([]);
  await alarms.getByRole('button', { name: `Kiểm tra lại: ${title}` }).click();
  await moderator.getByText('Đang kiểm tra lại.').waitFor();
  await until(async () => (await alarms.getByRole('link', { name: title }).count()) === 0);
  await card.getByText(/Đã rời trang sau/).waitFor();
});
