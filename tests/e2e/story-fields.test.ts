import { expect, test } from 'vitest';
import { publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

test('an editor gives a story its authors, a topic made on the spot, a kicker and a source; no byline is asked for', async () => {
  const marker = crypto.randomUUID().slice(0, 6);
  const story = await publishStory({ title: `Chợ nổi ${marker}`, words: 60 });
  const [author, topic] = [`Lê Thu An ${marker}`, `Chợ nổi ${marker}`];
  expect((await fetch(`${paper.url}/chu-de/cho-noi-${marker}`)).status).toBe(404);
  const editor = await paper.newPage({ width: 360, expectedErrors: [/422/] });
  await signIn(editor, 'editor');
  await editor.goto(`/newsroom/articles/${story.id}`);

  for (const [label, name] of [
    ['Tác giả', author],
    ['Chủ đề', topic],
  ] as const) {
    await editor.getByRole('combobox', { name: label, exact: true }).fill(name);
    await editor.getByRole('option', { name: `Tạo mới “${name}”` }).click();
    await editor.getByText(`Đã tạo “${name}”.`).waitFor();
  }
  await editor.getByLabel('Dòng trên tiêu đề').fill('Miền sông nước');
  await editor.getByLabel('Nguồn bài').fill('Tạp chí Sông Lạc');
  await editor.getByLabel('Địa chỉ nguồn').fill('javascript:alert(1)');
  await editor.getByLabel('Bút danh').fill('');
  await editor.getByRole('button', { name: 'Lưu nháp' }).click();
  const summary = editor.getByRole('alert');
  await summary.getByRole('link', { name: 'Có liên kết dẫn tới địa chỉ không được phép.' }).waitFor();
  expect(await summary.getByRole('link').getAttribute('href')).toBe('#sourceUrl');
  await editor.getByLabel('Địa chỉ nguồn').fill('https://song-lac.example/cho-noi');
  await editor.getByRole('button', { name: 'Đăng sửa đổi' }).click();
  await editor.getByText('Bài đã đăng.').first().waitFor();

  await until(async () => (await textOf(story.url)).includes(author));
  const page = await textOf(story.url);
  expect(page).toContain(`href="/tac-gia/le-thu-an-${marker}"`);
  expect(page).toContain(`href="/chu-de/cho-noi-${marker}"`);
  expect(page).toContain('Miền sông nước');
  expect(page).toContain('href="https://song-lac.example/cho-noi"');
  await until(async () => (await fetch(`${paper.url}/chu-de/cho-noi-${marker}`)).status === 200);

  // Found again without marks, and shown in the preview.
  await editor.goto(`/newsroom/articles/${story.id}`);
  await editor.getByRole('combobox', { name: 'Tác giả', exact: true }).fill('nguyen thao');
  await editor.getByRole('option', { name: 'Nguyễn Thảo Vy' }).first().waitFor();
  await editor.goto(`/newsroom/articles/${story.id}/preview`);
  await editor.getByText('Miền sông nước').waitFor();
  await editor.getByRole('link', { name: author }).waitFor();
});

test('a reporter chooses among the topics that are there and makes none', async () => {
  const reporter = await paper.newPage();
  await signIn(reporter, 'reporter');
  await reporter.goto('/newsroom/articles/new');
  await reporter.getByLabel('Tiêu đề', { exact: true }).fill('Bài có chủ đề');
  await reporter.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await reporter.waitForURL(/\/newsroom\/articles\/\d+$/);
  await reporter.getByRole('combobox', { name: 'Chủ đề', exact: true }).fill('một chủ đề chưa có');
  await reporter.getByText('Không tìm thấy.').waitFor();
  // Lists of the other fields are on the page, but closed.
  expect(await reporter.getByRole('option').filter({ visible: true }).count()).toBe(0);
});
