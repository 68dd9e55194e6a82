import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { now } from '#lib/clock';
import { db } from '#lib/db/client';
import { codeAt } from '#lib/people/two-factor/totp';
import { findBarriers } from '#tests/support/axe';
import { signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';
import { secretOf } from '#tests/support/people';

const PASSWORD = 'con mèo nằm trên mái ngói';
const NEW_PASSWORD = 'cầu vồng sau cơn mưa rào';
const email = `moi-${crypto.randomUUID().slice(0, 8)}@toasoan.example`;

afterAll(async () => {
  await db().person.updateMany({ where: { email }, data: { disabledAt: now() } });
});

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

/** @param javaScript whether the page's scripts run; what looks for barriers is one of them */
async function isFine(page: Page, what: string, javaScript = true): Promise<void> {
  if (javaScript) expect(await findBarriers(page), what).toEqual([]);
  expect(await isTooWide(page), what).toBe(false);
}

async function sayPassword(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill(email);
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

const pathShown = async (page: Page): Promise<string> =>
  new URL(await page.getByRole('textbox', { name: 'Liên kết', exact: true }).inputValue()).pathname;

test('somebody is invited, comes in, adds an app, loses it, and is helped by an admin', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/people');
  await admin.getByRole('link', { name: 'Mời người' }).waitFor();
  await isFine(admin, 'the list of people');
  await admin.goto('/newsroom/people/new');
  await admin.getByLabel('Họ tên').and(admin.locator(':enabled')).fill('Người Mới Đến');
  await admin.getByLabel('Email').fill(email);
  await admin.getByLabel('Biên tập viên').check();
  await admin.getByLabel('Thời sự').check();
  await isFine(admin, 'an invitation');
  await admin.getByRole('button', { name: 'Tạo lời mời' }).click();
  await admin.getByText('Liên kết chỉ hiện một lần').waitFor();
  const invitation = await pathShown(admin);

  const plain = await paper.newPage({ javaScript: false, width: 360 });
  await plain.goto(invitation);
  await isFine(plain, 'an invitation opened', false);
  await plain.getByLabel('Mật khẩu mới').fill('matkhau123456');
  await plain.getByRole('button', { name: 'Vào tòa soạn' }).click();
  await plain.getByRole('alert').filter({ hasText: 'rất dễ đoán' }).waitFor();
  await plain.getByLabel('Mật khẩu mới').fill(PASSWORD);
  await plain.getByRole('button', { name: 'Vào tòa soạn' }).click();
  await plain.waitForURL(/\/newsroom/);

  const page = await paper.newPage({ width: 360 });
  await sayPassword(page, PASSWORD);
  await page.waitForURL(/\/newsroom/);
  await page.goto('/newsroom/account');
  await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).and(page.locator(':enabled')).click();
  await page.getByRole('img', { name: /Mã QR/ }).waitFor();
  await isFine(page, 'an app is added');
  const typed = await page.getByText(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const secret = secretOf(typed ?? '');
  await page.getByLabel('Sáu chữ số').fill(codeAt(secret, now()));
  await page.getByRole('button', { name: 'Xác nhận và bật' }).click();
  await page.getByText('Mã khôi phục của bạn').waitFor();
  const codes = await page.getByRole('status').getByRole('listitem').allTextContents();
  expect(codes).toHaveLength(10);
  await isFine(page, 'the recovery codes');
  await page.getByRole('button', { name: 'Tôi đã cất' }).click();
  await page.getByText('Còn 10 mã khôi phục').waitFor();
  await page.getByRole('button', { name: 'Đăng xuất mọi nơi khác' }).click();
  await page.getByText('Đã đăng xuất ở 1 nơi.').waitFor();
  await isFine(page, 'the account');
  await plain.goto('/newsroom');
  await plain.waitForURL(/\/sign-in/);

  // A phone is lost: the code from paper, on a browser without scripts.
  await sayPassword(plain, PASSWORD);
  await plain.waitForURL(/\/sign-in\/code/);
  await isFine(plain, 'a code is asked for', false);
  await plain.getByLabel('Mã xác thực').fill('000000');
  await plain.getByRole('button', { name: 'Tiếp tục' }).click();
  await plain.getByRole('alert').filter({ hasText: 'Mã không đúng' }).waitFor();
  await plain.getByLabel('Mã xác thực').fill(codes[0] ?? '');
  await plain.getByRole('button', { name: 'Tiếp tục' }).click();
  await plain.waitForURL(/\/newsroom/);

  const { id } = await db().person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await admin.goto(`/newsroom/people/${id}`);
  await admin.getByRole('button', { name: 'Tạo liên kết đặt mật khẩu' }).and(admin.locator(':enabled')).click();
  await admin.getByText('Liên kết chỉ hiện một lần').waitFor();
  await isFine(admin, 'the page of a person');
  const reset = await pathShown(admin);
  await plain.goto(reset);
  await isFine(plain, 'a link for a password', false);
  await plain.getByLabel('Mật khẩu mới').fill(NEW_PASSWORD);
  await plain.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await plain.getByText('Đã đặt mật khẩu mới').waitFor();
  await page.goto('/newsroom/account');
  await page.waitForURL(/\/sign-in/);
  await admin.getByRole('button', { name: 'Gỡ xác thực hai lớp', exact: true }).click();
  await admin.getByRole('button', { name: 'Gỡ xác thực hai lớp của Người Mới Đến' }).click();
  await admin.getByText('Đã gỡ xác thực hai lớp.').waitFor();
  await sayPassword(page, NEW_PASSWORD);
  await page.waitForURL(/\/newsroom/);
});

test.each([true, false])(
  'whoever forgot a password, or opens a link that is over, is told what to do (JavaScript: %s)',
  async (javaScript) => {
    const page = await paper.newPage({ javaScript, width: 360, colorScheme: 'dark', expectedErrors: [/410/] });
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
    await page.getByText('chưa nối với máy gửi thư').waitFor();
    await isFine(page, 'a forgotten password', javaScript);
    for (const path of ['/loi-moi', '/dat-mat-khau']) {
      const answer = await page.goto(`${path}/${'A'.repeat(43)}`);
      expect(answer?.status()).toBe(410);
      await page.getByRole('heading', { name: 'Liên kết này không còn dùng được' }).waitFor();
      await isFine(page, path, javaScript);
    }
  },
);

test('an admin reads which role may do what, and shuts many people out and in again, on a phone', async () => {
  const admin = await paper.newPage({ width: 360 });
  await signIn(admin, 'admin');
  await admin.goto('/newsroom/people/roles');
  await admin.getByRole('table').waitFor();
  await isFine(admin, 'roles and rights');

  await admin.goto('/newsroom/people');
  await admin
    .getByRole('checkbox', { name: /Lê Minh Châu/ })
    .and(admin.locator(':enabled'))
    .check();
  await admin.getByRole('checkbox', { name: /Quản trị viên/ }).check();
  await isFine(admin, 'people who were chosen');
  const acts = admin.getByRole('region', { name: 'Làm với các mục đã chọn' });
  await acts.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await acts.getByText('Đã khóa 1 tài khoản').waitFor();
  await acts.getByText('quản trị viên cuối cùng').waitFor();
  await isFine(admin, 'what became of them');
  await acts.getByRole('button', { name: 'Hoàn tác' }).click();
  await acts.getByText('Đã đưa 1 tài khoản về như trước').waitFor();
});
