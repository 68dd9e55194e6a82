import { expect, test } from 'vitest';
import { signIn } from '#tests/support/demo';
import { paper } from '#tests/support/paper';

test.each([true, false])(
  'somebody of the newsroom who reads English changes the language before signing in (JavaScript: %s)',
  async (javaScript) => {
    const page = await paper.newPage({ javaScript });
    await page.goto('/sign-in?next=/newsroom/comments');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  },
);

test('a moderator who signs out is out: the old cookie opens nothing', async () => {
  const page = await paper.newPage({ expectedErrors: [/40[13]/] });
  await signIn(page, 'moderator');
  await page.goto('/newsroom');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
  await page.waitForURL(/\/sign-in/);
  await page.context().addCookies(cookies);
  await page.goto('/newsroom/comments');
  await page.waitForURL(/\/sign-in/);
});
