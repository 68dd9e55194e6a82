import { expect, test } from 'vitest';
import { createArticle } from '#lib/articles/create-article';
import { db } from '#lib/db/client';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { aDraft } from '#tests/support/drafts';
import { paper } from '#tests/support/paper';

test('an editor sends a draft to somebody without an account, who reads it on a phone until the link is taken back', async () => {
  const person = await db().person.findFirstOrThrow({ where: { role: 'editor' } });
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'thoi-su' } });
  const created = await createArticle(
    { id: person.id, name: person.name, email: person.email, role: 'editor', locale: 'vi' },
    { content: aDraft({ title: 'Bài gửi xem trước', slug: 'bai-gui', sectionId: section.id }) },
  );
  if (!created.ok) throw new Error(created.code);
  const { id } = created.value;
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${id}`);
  await editor.locator('#body').waitFor();
  await editor.getByRole('button', { name: 'Tạo đường dẫn' }).click();
  await editor.getByText('Đã tạo đường dẫn.').waitFor();
  const path = (await editor.getByRole('link', { name: /^Mở đường dẫn/ }).getAttribute('href')) ?? '';
  expect(path).toMatch(/^\/xem-truoc\/\d+-[\w-]{43}$/);

  const answer = await fetch(paper.url + path);
  expect(answer.status).toBe(200);
  expect([...['cache-control', 'referrer-policy', 'x-robots-tag', 'x-page-cache'].map((name) => answer.headers.get(name))]).toEqual([
    'private, no-store',
    'no-referrer',
    'noindex, nofollow, noarchive',
    null,
  ]);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");

  const reader = await paper.newPage({ width: 360, javaScript: false, expectedErrors: [/404/] });
  await reader.goto(path);
  await reader.getByRole('heading', { name: 'Bài gửi xem trước' }).waitFor();
  await reader.getByText(/Đường dẫn này dùng được đến/).waitFor();
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  await editor.getByRole('button', { name: /^Thu hồi đường dẫn/ }).click();
  await editor.getByText('Đã thu hồi.').first().waitFor();
  const never = `${path.slice(0, -4)}AAAA`;
  for (const gone of [path, never]) {
    const refused = await fetch(paper.url + gone);
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([410, 'private, no-store']);
    expect(await refused.text()).toContain('đã hết hạn hoặc đã được thu hồi');
  }
  const late = await paper.newPage({ width: 360, javaScript: false, expectedErrors: [/410/] });
  await late.goto(path);
  await late.getByRole('heading', { name: 'Không có gì ở đây' }).waitFor();

  // The newsroom's own preview, as wide as the screens of readers.
  await editor.goto(`/newsroom/articles/${id}/preview`);
  for (const [name, width] of [
    ['Điện thoại (360)', 360],
    ['Máy tính bảng (768)', 768],
    ['Máy tính (1280)', 1280],
  ] as const) {
    await editor.getByRole('link', { name }).click();
    const frame = editor.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'Bài gửi xem trước' }).waitFor();
    expect(await frame.locator('html').evaluate(() => innerWidth)).toBe(width);
    expect(await frame.getByText('Về trang soạn bài').count()).toBe(0);
  }
  expect(await findBarriers(editor)).toEqual([]);
});
