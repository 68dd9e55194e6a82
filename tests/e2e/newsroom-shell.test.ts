import { expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

test('an editor whose scripts come late finds no field to fill in before what they choose is heard', async () => {
  const story = await publishStory({ title: `Chuyện mạng chậm ${crypto.randomUUID().slice(0, 8)}`, words: 20 });
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await editor.route(/\.js(?:\?|$)/, async (route) => {
    await released;
    await route.continue();
  });
  await editor.goto(`/newsroom/articles/${story.id}`, { waitUntil: 'commit' });
  const taking = editor.getByRole('form', { name: 'Bình luận' }).getByLabel('Cách nhận');
  await taking.waitFor();
  expect(await taking.isDisabled()).toBe(true);
  release();
  await taking.selectOption('closed');
  expect(await taking.inputValue()).toBe('closed');
});

test('an admin on a phone reaches every page of the newsroom by thumb, and comes back to where they were with Escape', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/people');
  const tabs = admin.getByRole('contentinfo').getByRole('navigation', { name: 'Các trang của tòa soạn' });
  const more = tabs.getByRole('button', { name: 'Xem thêm' });
  await more.click();
  const list = admin.getByRole('dialog', { name: 'Các trang của tòa soạn' });
  const names = await list.getByRole('link').allTextContents();
  // What waits is counted beside the name.
  expect(names.map((name) => name.replace(/ \(\d+\)$/, ''))).toEqual(
    [
      'Hôm nay',
      'Bài viết',
      'Bình luận',
      'Lịch',
      'Góp ý',
      'Trang chủ',
      'Kho ảnh và tệp',
      'Chủ đề và tác giả',
      'Chuyên mục',
      'Nhân sự',
    ].concat(['Cài đặt', 'Nhập và xuất', 'Kết nối', 'Nhật ký', 'Xem báo']),
  );
  expect(await list.locator('[aria-current=page]').textContent()).toBe('Nhân sự');
  expect(await findBarriers(admin)).toEqual([]);
  await admin.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await more.evaluate((button) => button === document.activeElement)).toBe(true);
  await more.click();
  await list.getByRole('link', { name: 'Lịch' }).click();
  await admin.getByRole('heading', { level: 1, name: 'Lịch' }).waitFor();
  expect(await list.isVisible()).toBe(false);
});
