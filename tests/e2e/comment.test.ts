import { expect, test } from 'vitest';
import { captchaAnswer, captchaDigits, findOnDesk, newestStory, signIn, waitingComment } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

test.each([
  { scripts: 'with', javaScript: true },
  { scripts: 'without', javaScript: false },
])('a reader $scripts JavaScript comments, nobody sees it, a moderator approves, and it is on the page', async ({ javaScript }) => {
  const marker = `ý kiến số ${crypto.randomUUID().slice(0, 8)}`;
  const story = await newestStory('giao-duc');
  const reader = await paper.newPage({ javaScript, width: 360 });
  await reader.goto(story.url);

  await reader.getByLabel('Họ tên').fill('Nguyễn Thị Ánh Tuyết');
  await reader.getByLabel('Số điện thoại').fill('0912 345 678');
  await reader.getByLabel('Tiêu đề').fill(`Đồng tình: ${marker}`);
  await reader.getByLabel('Nội dung').fill('Đường vành đai rất êm.\n\nMong có thêm cây xanh.');
  if (!javaScript) await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  const token = reader.locator('input[name=captchaToken]');
  await reader.getByLabel('Mã xác nhận').scrollIntoViewIfNeeded();
  await until(async () => (await token.inputValue()) !== '');
  await expect(reader.getByLabel('Nội dung').inputValue()).resolves.toContain('Mong có thêm cây xanh.');
  await reader.getByLabel('Mã xác nhận').fill(await captchaAnswer(await token.inputValue()));
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('đang chờ duyệt').waitFor();

  expect(await (await fetch(story.url)).text()).not.toContain(marker);

  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  const card = await findOnDesk(moderator, marker);
  await card.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await moderator.getByText('Bạn đã duyệt bình luận này.').first().waitFor();
  await until(async () => (await (await fetch(story.url)).text()).includes(marker));

  await reader.goto(story.url);
  await reader.getByRole('heading', { name: marker }).waitFor();
  expect(await reader.content()).not.toMatch(/0?912[ .]?345[ .]?678/);
});

test('a reader without JavaScript who mistypes the captcha keeps every word and gets a new picture', async () => {
  const story = await newestStory('y-te');
  const reader = await paper.newPage({ javaScript: false, width: 360, expectedErrors: [/422/] });
  await reader.goto(story.url);
  await reader.getByLabel('Họ tên').fill('Đỗ Khánh');
  await reader.getByLabel('Tiêu đề').fill('Một thắc mắc');
  await reader.getByLabel('Nội dung').fill('Trạm y tế mở cửa mấy giờ?');
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  const first = await reader.locator('input[name=captchaToken]').inputValue();
  await reader.getByLabel('Mã xác nhận').fill('?????');
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();

  await reader.getByText('Mã xác nhận chưa đúng. Mời bạn nhập mã mới.').first().waitFor();
  await expect(reader.getByLabel('Nội dung').inputValue()).resolves.toBe('Trạm y tế mở cửa mấy giờ?');
  await expect(reader.getByLabel('Mã xác nhận').inputValue()).resolves.toBe('');
  const second = await reader.locator('input[name=captchaToken]').inputValue();
  expect(second).not.toBe(first);
  await reader.getByRole('button', { name: 'Lấy lại mã bảo mật' }).click();
  await expect(reader.getByLabel('Họ tên').inputValue()).resolves.toBe('Đỗ Khánh');
  await expect(reader.locator('input[name=captchaToken]').inputValue()).resolves.not.toBe(second);
});

test.each([
  { scripts: 'with', javaScript: true },
  { scripts: 'without', javaScript: false },
])('a reader $scripts JavaScript who cannot see the picture has the code read to them and types what they hear', async ({ javaScript }) => {
  const story = await newestStory('y-te');
  const reader = await paper.newPage({ javaScript, width: 320, phone: false, colorScheme: 'dark' });
  await reader.goto(story.url);
  await reader.getByLabel('Họ tên').fill('Lê Thị Hạnh');
  await reader.getByLabel('Tiêu đề').fill(`Nghe được ${crypto.randomUUID().slice(0, 8)}`);
  await reader.getByLabel('Nội dung').fill('Trạm y tế nên có loa đọc số thứ tự.');
  const renew = reader.getByRole('button', { name: 'Lấy lại mã bảo mật' });
  if (!javaScript) await renew.click();
  const token = reader.locator('input[name=captchaToken]');
  await until(async () => (await token.inputValue()) !== '');
  const first = await token.inputValue();
  const audio = reader.getByLabel('Nghe mã bằng tiếng nói');
  await expect(audio.getAttribute('src')).resolves.toBe(`/api/captcha/sound?token=${first}&lang=vi`);
  await renew.click();
  await until(async () => !['', first].includes(await token.inputValue().catch(() => '')));
  const sound = `/api/captcha/sound?token=${await token.inputValue()}&lang=vi`;
  await expect(audio.getAttribute('src')).resolves.toBe(sound);

  await audio.focus();
  await reader.keyboard.press('Space');
  await until(() => audio.evaluate((player: HTMLAudioElement) => player.currentTime > 0));
  expect(await audio.evaluate((player: HTMLAudioElement) => player.duration)).toBeGreaterThan(2);
  const { x = 0, width = 0, height = 0 } = (await audio.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(24);
  expect(x + width).toBeLessThanOrEqual(320);
  const part = await fetch(paper.url + sound, { headers: { range: 'bytes=0-1' } });
  expect({ status: part.status, length: part.headers.get('content-length'), type: part.headers.get('content-type') }).toEqual({
    status: 206,
    length: '2',
    type: 'audio/wav',
  });

  await reader.getByLabel('Mã xác nhận').fill([...(await captchaDigits(await token.inputValue()))].join(' '));
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('đang chờ duyệt').waitFor();
  expect((await fetch(paper.url + sound)).status).toBe(409);
});

test('a reader with JavaScript who forgets the title is told beside the field, and the captcha is not used up', async () => {
  const story = await newestStory('moi-truong');
  const reader = await paper.newPage({ width: 360, expectedErrors: [/422/] });
  await reader.goto(story.url);
  await reader.getByLabel('Họ tên').fill('Lý Mai');
  await reader.getByLabel('Nội dung').fill('Ba thùng rác là đủ.');
  await reader.getByLabel('Nội dung').scrollIntoViewIfNeeded();
  const token = reader.locator('input[name=captchaToken]');
  await until(async () => (await token.inputValue()) !== '');
  const offered = await token.inputValue();
  const answer = await captchaAnswer(offered);
  await reader.getByLabel('Mã xác nhận').fill(answer);
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('Mời bạn nhập tiêu đề.').first().waitFor();
  await expect(token.inputValue()).resolves.toBe(offered);

  await reader.getByLabel('Tiêu đề').fill(`Góp ý ${crypto.randomUUID().slice(0, 8)}`);
  await reader.getByLabel('Mã xác nhận').fill(answer);
  await reader.getByRole('button', { name: 'Gửi bình luận' }).click();
  await reader.getByText('đang chờ duyệt').waitFor();
});

test('a rejected comment never appears in any public byte', async () => {
  const marker = `lời không đăng ${crypto.randomUUID().slice(0, 8)}`;
  const story = await newestStory('van-hoa');
  await waitingComment(story.id, marker);
  const moderator = await paper.newPage();
  await signIn(moderator, 'moderator');
  const card = await findOnDesk(moderator, marker);
  await card.getByRole('button', { name: 'Từ chối' }).click();
  await card.getByRole('button', { name: 'Lạc đề' }).click();
  await moderator.getByText('Bạn đã từ chối bình luận này.').first().waitFor();
  for (const url of [story.url, paper.url, `${paper.url}/van-hoa`]) expect(await (await fetch(url)).text()).not.toContain(marker);
});
