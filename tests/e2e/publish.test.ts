import sharp from 'sharp';
import { expect, test } from 'vitest';
import { newestStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

test('an editor publishes a story with a photo: front page, section and its neighbours show it, with and without JavaScript', async () => {
  const title = `Đèn đường phố Chợ sáng trở lại ${crypto.randomUUID().slice(0, 6)}`;
  const neighbour = await newestStory('thoi-su');
  const editor = await paper.newPage();
  await signIn(editor, 'editor');
  await editor.goto(`${paper.url}/newsroom/articles/new`);
  await editor.getByLabel('Tiêu đề', { exact: true }).fill(title);
  await editor.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await editor.waitForURL(/\/newsroom\/articles\/\d+$/);
  await editor.getByLabel('Chuyên mục').selectOption({ label: 'Thời sự' });
  await editor.getByLabel('Lời dẫn (sa-pô)').fill('Bốn mươi hai cột đèn trên phố Chợ sáng lại từ tối qua.');
  await editor.getByLabel('Bút danh').fill('Hoàng Gia Hân');
  await editor.getByRole('textbox', { name: 'Nội dung' }).click();
  await editor.keyboard.type('Từ 18 giờ hôm qua, phố Chợ sáng đèn sau ba tuần tối om.');
  const photo = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#2e7d86' } })
    .withExif({ IFD3: { GPSLatitude: '21/1 1/1 0/1' } })
    .jpeg()
    .toBuffer();
  await editor.locator('input[type=file]').first().setInputFiles({ name: 'den.jpg', mimeType: 'image/jpeg', buffer: photo });
  await editor.getByLabel('Mô tả ảnh cho người không nhìn thấy').fill('Phố Chợ dưới ánh đèn vàng');
  await editor.getByRole('button', { name: 'Đăng bài', exact: true }).click();
  await editor.getByText('Bài đã đăng.').first().waitFor();
  const address = await editor.getByRole('link', { name: 'Xem trên báo' }).getAttribute('href');

  for (const url of [paper.url, `${paper.url}/thoi-su`, neighbour.url]) await until(async () => (await textOf(url)).includes(title));
  for (const javaScript of [true, false]) {
    const reader = await paper.newPage({ javaScript, width: 360 });
    await reader.goto(new URL(address ?? '', paper.url).href);
    await reader.getByRole('heading', { name: title, level: 1 }).waitFor();
    const picture = reader.getByRole('img', { name: 'Phố Chợ dưới ánh đèn vàng' });
    await until(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0));
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\.avif$/);
  }

  await editor.getByRole('button', { name: 'Gỡ bài' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: 'Gỡ bài' }).click();
  await editor.getByText('Bài đã gỡ.').first().waitFor();
  for (const url of [paper.url, `${paper.url}/thoi-su`, neighbour.url]) await until(async () => !(await textOf(url)).includes(title));
  expect((await fetch(new URL(address ?? '', paper.url))).status).toBe(410);
});

test('two editors who save the same story both keep their words', async () => {
  const story = await newestStory('do-thi');
  const [first, second] = [await paper.newPage({ expectedErrors: [/409/] }), await paper.newPage({ expectedErrors: [/409/] })];
  for (const editor of [first, second]) {
    await signIn(editor, 'editor');
    await editor.goto(`${paper.url}/newsroom/articles/${story.id}`);
    await editor.getByLabel('Lời dẫn (sa-pô)').waitFor();
    await until(async () => editor !== first || (await editor.getByLabel('Lời dẫn (sa-pô)').isEditable()));
  }
  await first.getByLabel('Lời dẫn (sa-pô)').fill('Lời dẫn của người lưu trước.');
  await second.getByRole('button', { name: 'Giành quyền viết' }).click();
  await second.getByRole('dialog').getByRole('button', { name: 'Giành quyền viết' }).click();
  await second.getByLabel('Lời dẫn (sa-pô)').fill('Chỗ này viết khác hẳn.');
  // The former writer's page hears of it, and saves what it has; then so does the other, as when a network comes back.
  await first.evaluate(() => window.dispatchEvent(new Event('online')));
  await first.getByText(/Chữ của bạn đã được lưu/).waitFor();
  await second.evaluate(() => window.dispatchEvent(new Event('online')));
  const dialog = second.getByRole('dialog');
  await dialog.getByText('Lời dẫn của người lưu trước.').first().waitFor();
  await dialog.getByText('Chỗ này viết khác hẳn.').first().waitFor();
  await dialog.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await second
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  await second.reload();
  await expect(second.getByLabel('Lời dẫn (sa-pô)').inputValue()).resolves.toBe('Chỗ này viết khác hẳn.');
  const shown = await textOf(story.url);
  for (const words of ['Lời dẫn của người lưu', 'Chỗ này viết khác hẳn']) expect(shown).not.toContain(words);
});

test('a reporter may write and save, but finds no way to publish', async () => {
  const reporter = await paper.newPage();
  await signIn(reporter, 'reporter');
  await reporter.goto(`${paper.url}/newsroom/articles/new`);
  await reporter.getByLabel('Tiêu đề', { exact: true }).fill('Bài của phóng viên');
  await reporter.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await reporter.waitForURL(/\/newsroom\/articles\/\d+$/);
  await reporter.getByLabel('Lời dẫn (sa-pô)').fill('Lời dẫn của phóng viên.');
  await reporter.getByRole('button', { name: 'Lưu nháp' }).click();
  await reporter
    .getByText(/Đã lưu lúc/)
    .first()
    .waitFor();
  await reporter.getByText('Biên tập viên sẽ đăng bài này.').waitFor();
  expect(await reporter.getByRole('button', { name: 'Đăng bài' }).count()).toBe(0);
});
