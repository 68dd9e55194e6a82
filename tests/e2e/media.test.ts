import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findBarriers } from '#tests/support/axe';
import { publishStory, signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

const photo = async (background: string, width = 480, height = 240) => {
  const grain = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  return sharp({ create: { width, height, channels: 3, background, noise: grain } })
    .jpeg()
    .toBuffer();
};

test('an editor drops three files of which one is refused, describes a picture, cuts it by keys, uses it, and replaces it before readers', async () => {
  const marker = crypto.randomUUID().slice(0, 6);
  const story = await publishStory({ title: `Lũ về ${marker}`, words: 40 });
  const editor = await paper.newPage({ expectedErrors: [/415/] });
  await signIn(editor, 'editor');
  await editor.goto('/newsroom/media');
  await editor.locator('input[type=file][multiple]:enabled').setInputFiles([
    { name: `lu-${marker}.jpg`, mimeType: 'image/jpeg', buffer: await photo('#2e7d86') },
    { name: 'hinh.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { name: `bao-cao-${marker}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${marker}\n%%EOF\n`) },
  ]);
  await editor.getByText('Đã nhận 2 trong 3 tệp.').waitFor();
  await editor.getByText(/SVG, HEIC và TIFF không được nhận/).waitFor();
  expect(await findBarriers(editor)).toEqual([]);

  await editor.getByRole('link', { name: `Mở: lu-${marker}.jpg` }).click();
  await editor.waitForURL(/\/newsroom\/media\/\d+$/);
  const item = editor.url();
  await editor.getByLabel('Mô tả ảnh').fill(`Nước lũ ${marker}`);
  await editor.getByLabel('Nguồn, tác giả').fill('Ảnh: Ánh');
  await editor.getByRole('combobox', { name: 'Nhãn' }).and(editor.locator('input')).fill(`Lũ ${marker}`);
  await editor.keyboard.press('Enter');
  await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
  await editor.getByText('Đã lưu.').waitFor();

  await editor.getByRole('button', { name: /^Điểm quan trọng:/ }).press('Shift+ArrowRight');
  await editor.getByRole('button', { name: 'Điểm quan trọng: 60%, 50%' }).waitFor();
  await editor.getByRole('radiogroup', { name: 'Tỷ lệ' }).getByText('3:2').click();
  const frame = editor.getByRole('button', { name: 'Khung cắt 3:2' });
  await frame.press('-');
  await frame.press('ArrowLeft');
  await editor.getByText(/^Khung 3:2: từ trái/).waitFor();
  expect(await findBarriers(editor)).toEqual([]);
  await editor.getByRole('button', { name: 'Lưu cách cắt' }).click();
  await editor.getByText('Đã cắt lại.').waitFor();

  const writer = await paper.newPage();
  await signIn(writer, 'editor');
  await writer.goto(`/newsroom/articles/${story.id}`);
  await writer.locator('#picture').getByRole('button', { name: 'Chọn từ kho' }).and(writer.locator(':enabled')).click();
  const dialog = writer.getByRole('dialog');
  await dialog.getByLabel('Tìm trong kho').fill(`nuoc lu ${marker}`);
  await dialog.getByRole('button', { name: `Nước lũ ${marker}` }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await writer.locator('#pictureCredit').inputValue()).toBe('Ảnh: Ánh');
  await writer.getByRole('button', { name: 'Đăng sửa đổi' }).click();
  await writer.getByText('Bài đã đăng.').first().waitFor();
  const pageOf = async () => (await fetch(story.url)).text();
  await until(async () => (await pageOf()).includes(`Nước lũ ${marker}`));
  const before = /\/media\/[0-9a-f]{32}\/480\.webp/.exec(await pageOf())?.[0] ?? '';

  await editor.goto(item);
  await editor.getByRole('link', { name: `Lũ về ${marker}` }).waitFor();
  await editor.locator('section, div').getByText('Thay bằng tệp khác').first().waitFor();
  await editor
    .locator('input[type=file]:enabled')
    .last()
    .setInputFiles({ name: 'moi.jpg', mimeType: 'image/jpeg', buffer: await photo('#861d2e', 360, 300) });
  await editor.getByText('Đã thay tệp.').waitFor();
  await until(async () => /\/media\/[0-9a-f]{32}\/360\.webp/.test(await pageOf()));
  expect((await fetch(paper.url + before)).status).toBe(200);
});

test('on a phone the library and an item fit, and the bin asks nobody to scroll sideways', async () => {
  const phone = await paper.newPage({ width: 360, colorScheme: 'dark' });
  await signIn(phone, 'editor');
  for (const path of ['/newsroom/media', '/newsroom/media?bin=1', '/newsroom/media/1']) {
    await phone.goto(path);
    await phone.getByRole('heading', { level: 1 }).waitFor();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await findBarriers(phone)).toEqual([]);
    if (process.env.SHOTS) await phone.screenshot({ path: `${process.env.SHOTS}/phone-${path.replace(/\W+/g, '-')}.png`, fullPage: true });
  }
});
