import { expect, test, vi } from 'vitest';
import { authOptions } from '#lib/auth/next-auth';

const redirect = (url: string) => authOptions().callbacks?.redirect?.({ url, baseUrl: 'http://host.evil.test' });

test.each([
  ['foo', 'http://localhost:3000/foo'],
  ['/newsroom?x=1', 'http://localhost:3000/newsroom?x=1'],
  ['http://localhost:3000/newsroom', 'http://localhost:3000/newsroom'],
  ['//evil', 'http://localhost:3000'],
  ['\\\\evil', 'http://localhost:3000'],
  ['http://host.evil.test/', 'http://localhost:3000'],
  ['http://localhost:3000@evil.test/', 'http://localhost:3000'],
  ['http://localhost:3000.evil.test/', 'http://localhost:3000'],
  ['javascript:alert(1)', 'http://localhost:3000'],
  ['data:text/html,x', 'http://localhost:3000'],
  ['http://[', 'http://localhost:3000'],
  ['', 'http://localhost:3000/'],
])('somebody who is sent to %j ends on our own site', async (url, own) => {
  expect(await redirect(url)).toBe(own);
});

test('a session cookie without one of our session ids is nobody’s session', async () => {
  const session = { expires: '2026-01-01T00:00:00.000Z' };
  const call = (token: Record<string, unknown>) => authOptions().callbacks?.session?.({ session, token } as never);
  expect(await call({ sid: '1; DROP TABLE person' })).toMatchObject({ sessionId: undefined });
  expect(await call({ sid: '0198f2c0-1111-4222-8333-444455556666', name: 'Lan', email: 'lan@toasoan.vn' })).toEqual({
    expires: session.expires,
    sessionId: '0198f2c0-1111-4222-8333-444455556666',
  });
});

test('over https the session cookie belongs to this host alone and no script reads it', async () => {
  vi.stubEnv('SITE_URL', 'https://bao.example');
  vi.resetModules();
  const { sessionCookie } = await import('#lib/auth/next-auth');
  const cookie = await sessionCookie('0198f2c0-1111-4222-8333-444455556666');
  expect(cookie).toMatchObject({
    name: '__Host-toa-soan-session',
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 43_200,
  });
  expect(cookie).not.toHaveProperty('domain');
  vi.unstubAllEnvs();
});
