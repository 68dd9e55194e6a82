import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { fingerprintOf } from '#lib/comments/fingerprint';
import { db } from '#lib/db/client';
import { decideComments } from '#lib/moderation/decide-comments';
import { findBarriers } from '#tests/support/axe';
import { demoEditor, newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

/** A comment that an editor rejected with a note; its title. */
async function rejected(editor: StaffMember, note: string): Promise<string> {
  const story = await newestStory('kinh-te');
  const words = { name: 'Bạn đọc', title: `Góp ý ${crypto.randomUUID().slice(0, 8)}`, body: 'Chợ nổi họp sớm quá.' };
  const { id } = await db().comment.create({
    data: { articleId: story.id, ...words, fingerprint: new Uint8Array(fingerprintOf(words)) },
    select: { id: true },
  });
  await decideComments(editor, { comments: [{ id, version: 1 }], to: 'rejected', reason: 'off-topic', note });
  return words.title;
}

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby') ?? '');

async function meetsNoBarrier(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page), `${path} ${colorScheme}`).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth), path).toBe(false);
}

test('a moderator sets how much is looked at twice, and looks again by keys, blind until they have chosen', async () => {
  const moderator = await paper.newPage({ width: 360 });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments/settings');
  const form = moderator.getByRole('form', { name: 'Bàn duyệt' });
  const percent = form.getByLabel('Phần trăm quyết định được xem lại');
  await percent.fill('101');
  await percent.press('Enter');
  await form.getByText('Mời bạn nhập một số từ 0 đến 100.').waitFor();
  await percent.fill('100');
  await percent.press('Enter');
  await form.getByText('Đã lưu.').waitFor();

  const editor = await demoEditor();
  const note = `Lời nhắn ${crypto.randomUUID()}`;
  const titles = [await rejected(editor, note), await rejected(editor, note)];
  const answer = await moderator.goto('/newsroom/comments/second-look');
  expect(await answer?.text()).not.toContain(note);
  expect(await answer?.text()).not.toContain('off-topic');
  await meetsNoBarrier(moderator, 'second-look');

  // What others left to be looked at comes first.
  const article = moderator.getByRole('article');
  for (;;) {
    await article.waitFor();
    if (titles.includes((await article.getByRole('heading').textContent()) ?? '')) break;
    const before = await article.getAttribute('aria-labelledby');
    await article.getByRole('button', { name: 'Spam' }).press('Enter');
    await until(async () => (await article.getAttribute('aria-labelledby')) !== before);
  }
  expect(await article.getByRole('heading').textContent()).toBe(titles[0]);
  const first = await article.getAttribute('aria-labelledby');
  await article.getByRole('button', { name: 'Duyệt', exact: true }).press('Enter');
  const said = moderator.getByRole('status').filter({ hasText: `Bạn nghĩ khác ${editor.name}` });
  await said.waitFor({ state: 'attached' });
  await moderator.getByText(`Lời nhắn khi ấy: ${note}`).waitFor();
  expect(await article.getByRole('heading').textContent()).toBe(titles[1]);
  const second = await article.getAttribute('aria-labelledby');
  expect(second).not.toBe(first);
  await until(async () => (await focused(moderator)) === second);
  await moderator.keyboard.press('Tab');
  await moderator.keyboard.press('Tab');
  await moderator.keyboard.press('Enter');
  await moderator
    .getByRole('status')
    .filter({ hasText: `Bạn và ${editor.name} nghĩ giống nhau: từ chối.` })
    .waitFor({ state: 'attached' });

  await moderator.reload();
  const listed = moderator.getByRole('listitem').filter({ hasText: titles[0] ?? '' });
  await listed.getByText(/xem lại lúc .*: nên duyệt/).waitFor();
  expect(
    await moderator
      .getByRole('listitem')
      .filter({ hasText: titles[1] ?? '' })
      .count(),
  ).toBe(0);
  await listed.getByRole('link', { name: 'Mở trên bàn duyệt' }).click();
  const opened = moderator.getByRole('article').first();
  await opened.filter({ hasText: titles[0] ?? '' }).waitFor();

  await moderator.goto('/newsroom/comments/settings');
  await percent.fill('2');
  await percent.press('Enter');
  await form.getByText('Đã lưu.').waitFor();
  await meetsNoBarrier(moderator, 'settings');
});

test('a moderator reads what everybody decided, an editor their own; on a phone and in the dark too', async () => {
  const moderator = await paper.newPage({ width: 360 });
  await signIn(moderator, 'moderator');
  await moderator.goto('/newsroom/comments');
  await moderator.getByRole('link', { name: 'Báo cáo' }).click();
  await moderator.getByRole('heading', { level: 1, name: 'Báo cáo bàn duyệt' }).waitFor();
  await moderator.getByRole('link', { name: '90 ngày qua' }).press('Enter');
  await moderator.locator('[aria-current=page]', { hasText: '90 ngày qua' }).waitFor();
  await moderator.getByRole('region', { name: 'Từng người' }).getByRole('rowheader', { name: 'Cả tòa soạn' }).waitFor();
  expect(await moderator.getByRole('region', { name: 'Theo ngày' }).getByRole('row').count()).toBe(91);
  await meetsNoBarrier(moderator, 'reports');
  await moderator.getByLabel('Từ ngày').fill('2026-01-01');
  await moderator.getByLabel('Đến ngày').fill('2026-01-02');
  await moderator.getByRole('button', { name: 'Xem', exact: true }).click();
  await moderator.getByText('Từ 01/01/2026 đến 02/01/2026.').waitFor();

  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/comments/reports');
  await editor.getByRole('heading', { name: 'Riêng bạn' }).waitFor();
  expect(await editor.getByRole('link', { name: 'Cách nhận bình luận' }).count()).toBe(0);
  await editor.goto('/newsroom/comments/second-look');
  await editor.getByRole('heading', { level: 1, name: 'Xem lại' }).waitFor();
  expect(await editor.getByRole('heading', { name: 'Chỗ hai người nghĩ khác nhau' }).count()).toBe(0);
});
