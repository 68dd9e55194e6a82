import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AskResetForm } from '#components/newsroom/sign-in/ask-reset-form.tsx';
import { CodeForm } from '#components/newsroom/sign-in/code-form.tsx';
import { LinkForm } from '#components/newsroom/sign-in/link-form.tsx';
import { SignInForm } from '#components/newsroom/sign-in/sign-in-form.client.tsx';
import { SignInFrame } from '#components/newsroom/sign-in/sign-in-frame.tsx';

const token = 'A'.repeat(43);
const link = {
  name: 'Người Mới',
  email: 'moi@bao.example',
  role: 'editor',
  locale: 'en',
  expiresAt: new Date('2026-12-01T00:00:00Z'),
} as const;
const page = (form: ReactNode, locale: 'vi' | 'en' = 'vi') =>
  renderToStaticMarkup(
    <MantineProvider>
      <SignInFrame locale={locale}>{form}</SignInFrame>
    </MantineProvider>,
  );
const fieldsOf = (html: string) => [...html.matchAll(/<input[^>]* name="([^"]+)"/g)].map(([, name]) => name);

test('an invitation is one plain form in the language of who is invited, with the name as it was typed', () => {
  const html = page(<LinkForm kind="invitation" locale="en" token={token} link={link} notice={{ code: 'common', name: '<b>Mới' }} />, 'en');
  expect(html).toContain('action="/api/sign-in/invitation"');
  expect(fieldsOf(html)).toEqual(['token', 'name', 'password']);
  expect(html).toContain('value="&lt;b&gt;Mới"');
  expect(html).toContain('Many people use this password');
  expect(html).toContain('Show the password');
});

test('a link for a password asks for nothing but the password', () => {
  const html = page(<LinkForm kind="reset" locale="vi" token={token} link={link} notice={null} />);
  expect(html).toContain('action="/api/sign-in/password"');
  expect(fieldsOf(html)).toEqual(['token', 'password']);
});

test('the code is asked for by one plain form, which says when a code was wrong', () => {
  const html = page(<CodeForm locale="vi" next="/newsroom" notice={{ code: 'code', email: '' }} />);
  expect([html.includes('action="/api/sign-in/code"'), html.includes('autoComplete="one-time-code"')]).toEqual([true, true]);
  expect(html).toContain('href="#code"');
});

test('a paper that sends no mail offers none, and one that does says the same whoever asked', () => {
  expect(page(<AskResetForm locale="vi" said={null} mails={false} />)).not.toContain('<form');
  expect(page(<AskResetForm locale="vi" said={null} mails />)).toContain('action="/api/sign-in/reset"');
  expect(page(<AskResetForm locale="vi" said="sent" mails />)).toContain('Nếu địa chỉ ấy có tài khoản');
});

test('a provider has a link on the sign-in page, and only where there is one', () => {
  const html = page(<SignInForm next="/newsroom/log" notice={{ code: 'password-set', email: '' }} provider="Nhà báo" />);
  expect(html).toContain('href="/api/sign-in/provider?next=%2Fnewsroom%2Flog"');
  expect(html).toContain('Đã đặt mật khẩu mới');
  expect(page(<SignInForm next="/newsroom" notice={null} provider={null} />)).not.toContain('provider?next');
});
