import { expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { openNote, publishStory, signIn, waitingComment } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

test('an editor who signs in finds what the day asks for, and every number leads to what it counts', async () => {
  const story = await publishStory({ title: `Sáng nay ${crypto.randomUUID().slice(0, 8)}`, words: 20 });
  await openNote(story.id, 'Sửa một chữ');
  await waitingComment(story.id, 'Một bình luận chờ');
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto('/newsroom');
  await editor.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
  for (const name of ['Đang chờ bạn', 'Bình luận chờ', 'Hẹn giờ', 'Bạn đọc đang đọc', 'Mới thay đổi'])
    await editor.getByRole('region', { name, exact: true }).waitFor();
  await editor
    .getByRole('region', { name: 'Mới thay đổi' })
    .getByRole('link', { name: /^Sáng nay/ })
    .first()
    .waitFor();
  // The chart is told in a table as well.
  const reading = editor.getByRole('region', { name: 'Bạn đọc đang đọc' });
  await reading.getByText('Xem bằng bảng số').press('Enter');
  expect(await reading.getByRole('row').count()).toBe(25);

  const waiting = editor.getByRole('region', { name: 'Bình luận chờ' }).getByRole('link', { name: /Chờ duyệt/ });
  const count = Number((await waiting.locator('strong').textContent())?.replace(/\D/g, ''));
  expect(count).toBeGreaterThan(0);
  await waiting.click();
  await editor.waitForURL(/\/newsroom\/comments\?lane=pending/);
  await editor.goBack();
  await editor
    .getByRole('region', { name: 'Đang chờ bạn' })
    .getByRole('link', { name: /Góp ý của bạn đọc/ })
    .click();
  await editor.waitForURL(/\/newsroom\/corrections/);
});

test.each([
  { role: 'editor' as const, width: 360, colorScheme: 'dark' as const },
  { role: 'reporter' as const, width: 1280, colorScheme: 'light' as const },
  { role: 'moderator' as const, width: 1280, colorScheme: 'dark' as const },
])('a $role meets no barrier in the morning, and nothing jumps ($width px, $colorScheme)', async ({ role, width, colorScheme }) => {
  const page = await paper.newPage({ width, colorScheme });
  await signIn(page, role);
  await page.goto('/newsroom');
  await page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
  expect(await page.getByRole('region', { name: 'Đang chờ bạn' }).count()).toBe(role === 'moderator' ? 0 : 1);
  expect(await page.getByRole('region', { name: 'Bình luận chờ' }).count()).toBe(role === 'reporter' ? 0 : 1);
  const jumped = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );
  expect(jumped).toBeLessThan(0.02);
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
});
