import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { moveEdition } from '#lib/db/edition';
import { endEnded } from '#lib/home/end-ended';
import { signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (path: string): Promise<string> => (await fetch(paper.url + path)).text();

afterEach(async () => {
  await db().$transaction(async (transaction) => {
    await transaction.homeSlot.deleteMany();
    await transaction.setting.deleteMany({ where: { key: 'announcement' } });
    await moveEdition(transaction, ['home', 'settings']);
  });
});

/** An old story with words of its title as somebody types them in a hurry. */
async function anOldStory(): Promise<{ title: string; typed: string }> {
  const { title } = await db().story.findFirstOrThrow({ orderBy: { publishedAt: 'asc' }, select: { title: true } });
  const typed = title.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();
  return { title, typed };
}

test('an editor sets the lead with the keyboard alone, and readers see it on the next page they open', async () => {
  const { title, typed } = await anOldStory();
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.getByRole('link', { name: 'Trang chủ' }).first().click();
  const lead = editor.getByRole('group', { name: 'Tin chính', exact: true });
  await lead.getByLabel('Lấy từ').selectOption('story');
  await lead.getByRole('combobox', { name: 'Bài', exact: true }).focus();
  await editor.keyboard.type(typed);
  await editor.getByRole('option', { name: title }).waitFor();
  await until(async () => (await editor.getByRole('listbox').getByRole('option').count()) === 1);
  await editor.keyboard.press('ArrowDown');
  await editor.keyboard.press('Enter');
  await editor.getByRole('button', { name: 'Lưu trang chủ' }).focus();
  await editor.keyboard.press('Enter');
  await editor.getByText('Đã lưu. Bạn đọc đang thấy bản này.').waitFor();

  const reader = await paper.newPage({ javaScript: false, width: 360 });
  await reader.goto('/');
  expect(await reader.locator('.front-lead .card-title').first().textContent()).toBe(title);
  await editor.reload();
  expect(await lead.getByRole('combobox', { name: 'Bài', exact: true }).inputValue()).toBe(title);
});

test('no story stands twice at the top and in the sections, whatever the editor mixes', async () => {
  const section = await db().section.findUniqueOrThrow({ where: { slug: 'do-thi' } });
  const newest = await db().story.findFirstOrThrow({ orderBy: { publishedAt: 'desc' } });
  await db().$transaction(async (transaction) => {
    await transaction.homeSlot.createMany({
      data: [
        { position: 0, kind: 'section', sectionId: section.id },
        { position: 1, kind: 'section', sectionId: section.id },
        { position: 4, kind: 'story', articleId: newest.articleId },
      ],
    });
    await moveEdition(transaction, ['home']);
  });
  const reader = await paper.newPage();
  const paths = () =>
    reader
      .locator('.front-lead .card-title a, .block .card-title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await until(async () => {
    await reader.goto('/');
    return (await paths()).indexOf(`/${await sectionOf(newest.sectionId)}/${newest.slug}-${newest.articleId}`) === 4;
  });
  const found = await paths();
  expect(found.length).toBeGreaterThan(30);
  expect(new Set(found).size).toBe(found.length);
});

const sectionOf = async (id: number) => (await db().section.findUniqueOrThrow({ where: { id } })).slug;

test('an announcement stands on every page until its time is over, then it goes by itself', async () => {
  const editor = await paper.newPage();
  await signIn(editor, 'admin');
  await editor.goto('/newsroom/home');
  await editor.getByLabel('Lời thông báo tiếng Việt').fill('Cầu Lạc Giang 2 cấm xe đêm nay');
  await editor.getByLabel('Dẫn tới').fill('/do-thi');
  await editor.getByRole('button', { name: 'Lưu thông báo' }).click();
  await editor.getByText('Đã lưu. Bạn đọc đang thấy bản này.').waitFor();
  for (const path of ['/', '/the-thao', '/ngay/2026-11-19']) expect(await textOf(path), path).toContain('Cầu Lạc Giang 2 cấm xe đêm nay');

  // Its time comes, and another instance takes the turn to look; whoever edits meanwhile is told so.
  await db()
    .$executeRaw`UPDATE setting SET value = jsonb_set(value, '{until}', to_jsonb('2026-01-01T00:00:00.000Z'::text)) WHERE key = 'announcement'`;
  await endEnded();
  for (const path of ['/', '/the-thao']) await until(async () => !(await textOf(path)).includes('cấm xe đêm nay'));
  await editor.getByRole('button', { name: 'Lưu thông báo' }).click();
  await editor.getByText(/Chưa lưu: trong lúc bạn sửa/).waitFor();
});

test('two editors do not overwrite each other unseen', async () => {
  const [first, second] = [await paper.newPage(), await paper.newPage()];
  for (const editor of [first, second]) {
    await signIn(editor, 'editor');
    await editor.goto('/newsroom/home');
  }
  const choose = async (editor: typeof first, section: string) => {
    const lead = editor.getByRole('group', { name: 'Tin chính', exact: true });
    await lead.getByLabel('Lấy từ').selectOption('section');
    await lead.getByLabel('Chuyên mục').selectOption({ label: section });
    await editor.getByRole('button', { name: 'Lưu trang chủ' }).click();
  };
  await choose(first, 'Y tế');
  await first.getByText('Đã lưu. Bạn đọc đang thấy bản này.').waitFor();
  await choose(second, 'Thể thao');
  await second.getByText(/Chưa lưu: trong lúc bạn sửa/).waitFor();
  await second.getByRole('button', { name: 'Vẫn lưu bản của tôi' }).click();
  await second.getByText('Đã lưu. Bạn đọc đang thấy bản này.').waitFor();
  const { section } = await db().homeSlot.findFirstOrThrow({ where: { position: 0 }, select: { section: { select: { name: true } } } });
  expect(section?.name).toBe('Thể thao');
});

test('a reporter finds no way to the front page', async () => {
  const reporter = await paper.newPage({ expectedErrors: [/403/] });
  await signIn(reporter, 'reporter');
  expect(await reporter.getByRole('link', { name: 'Trang chủ' }).count()).toBe(0);
  expect((await reporter.goto('/newsroom/home'))?.status()).toBe(403);
});

test.each([
  { width: 360, colorScheme: 'dark' as const },
  { width: 1280, colorScheme: 'light' as const },
])('an editor meets no barrier while arranging the front page ($width px, $colorScheme)', async ({ width, colorScheme }) => {
  const editor = await paper.newPage({ width, colorScheme });
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/home');
  const places = editor.getByRole('group', { name: /Tin chính|Cạnh tin chính/ });
  for (const [index, kind] of ['story', 'section', 'term', 'most_read'].entries())
    await places.nth(index).getByLabel('Lấy từ').selectOption(kind);
  await editor.getByRole('button', { name: 'Lưu trang chủ' }).click();
  await editor.getByText('Bạn chưa chọn.').first().waitFor();
  const { violations } = await new AxeBuilder({ page: editor })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual([]);
  expect(await editor.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
});

test('a front page weighs at most 40 KB on the wire without its pictures, and asks for nothing but its style', async () => {
  const weigh = async (path: string) => {
    const answer = await fetch(paper.url + path, { headers: { 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    expect(answer.headers.get('content-encoding'), path).toBe('br');
    return Number(answer.headers.get('content-length'));
  };
  const html = await textOf('/');
  const parts = [...html.matchAll(/<(?:link[^>]*rel="stylesheet"[^>]*href|script[^>]*src)="([^"]+)"/g)].map(([, path = '']) => path);
  const weights = await Promise.all(['/', ...parts].map(weigh));
  expect(weights.every((bytes) => bytes > 0)).toBe(true);
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThanOrEqual(40 * 1024);
});
