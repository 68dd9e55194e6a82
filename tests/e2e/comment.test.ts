import { expect, test } from 'vitest';
import { captchaAnswer, findOnDesk, newestStory, signIn, waitingComment } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';

test.each([
  { scripts: 'with', javaScript: true },
  { scripts: 'without', javaScript: false },
])(
  'a reader $scripts JavaScript comments, nobody sees it, a moderator approves, and it is on the page within a second',
  async ({ javaScript }) => {
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
    const approvedAt = performance.now();
    await until(async () => (await (await fetch(story.url)).text()).includes(marker));
    expect(performance.now() - approvedAt).toBeLessThan(1_000);

    await reader.goto(story.url);
    await reader.getByRole('heading', { name: marker }).waitFor();
    expect(await reader.content()).not.toMatch(/0?912[ .]?345[ .]?678/);
  },
);

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
  await moderator.getByText('Bạn đã từ chối bình luận này.').first().waitFor();
  for (const url of [story.url, paper.url, `${paper.url}/van-hoa`]) expect(await (await fetch(url)).text()).not.toContain(marker);
});
