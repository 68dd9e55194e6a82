// The doors of signing in as a browser without scripts meets them: forms, cookies, and where it is led.
import { beforeEach, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { invitePerson } from '#lib/people/keeping/invite-person';
import { makeResetLink } from '#lib/people/keeping/make-reset-link';
import { readLinkNotice } from '#lib/people/links/link-notice';
import { readNotice } from '#lib/people/sign-in-notice';
import { somebody } from '#tests/support/newsroom';
import { enrol, PASSWORD, withPassword } from '#tests/support/people';
import { SITE } from '#tests/support/staff-request';

const jar = vi.hoisted(() => new Map<string, { name: string; value: string; httpOnly?: boolean; sameSite?: unknown; maxAge?: number }>());
vi.mock('next/headers', () => ({
  headers: async () => new Headers(),
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    set: (cookie: { name: string; value: string; maxAge?: number }) =>
      cookie.maxAge === 0 ? jar.delete(cookie.name) : jar.set(cookie.name, cookie),
  }),
}));

const NEW = 'cầu vồng sau cơn mưa rào';
let boss: StaffMember;
let ada: StaffMember;
let count = 0;

beforeEach(async () => {
  jar.clear();
  await pool().query('TRUNCATE rate_limit');
  [boss, ada] = await Promise.all([somebody('admin', 'Boss'), withPassword('editor', 'Ada')]);
});

type Post = (request: Request) => Promise<Response>;
/** Sends a form, as a browser does; where it is led to, or the status. */
async function send(post: Post, fields: Record<string, string>, headers: Record<string, string> = { origin: SITE }): Promise<string> {
  const body = new URLSearchParams(fields);
  const answer = await post(new Request(`${SITE}/x`, { method: 'POST', body, headers: { accept: 'text/html', ...headers } }));
  return answer.headers.get('location') ?? String(answer.status);
}

const { POST: signIn } = await import('../../../app/api/sign-in/route.ts');
const { POST: sendCode } = await import('../../../app/api/sign-in/code/route.ts');
const { POST: accept } = await import('../../../app/api/sign-in/invitation/route.ts');
const { POST: setPassword } = await import('../../../app/api/sign-in/password/route.ts');
const { POST: askReset } = await import('../../../app/api/sign-in/reset/route.ts');
const { GET: toProvider } = await import('../../../app/api/sign-in/provider/route.ts');

const isIn = (): boolean => jar.has('toa-soan-session');
const tokenOf = (answer: { ok: boolean; value?: { path: string } }): string => answer.value?.path.split('/').at(-1) ?? '';

test('an editor signs in with a form and goes to the page they wanted', async () => {
  expect(await send(signIn, { email: ada.email, password: PASSWORD, next: '/newsroom/comments' })).toBe('/newsroom/comments');
  expect(jar.get('toa-soan-session')).toMatchObject({ httpOnly: true, sameSite: 'lax' });
});

test('who has an app is led to the code, and a program is told to use a browser; the wrong code leads back', async () => {
  const { rows } = await pool().query<{ at: Date }>('SELECT now() AS at');
  const app = await enrol(ada, rows[0]?.at ?? new Date(0));
  const form = { email: ada.email, password: PASSWORD };
  expect(await send(signIn, form, { origin: SITE, accept: 'application/json' })).toBe('401');
  expect(await send(signIn, form)).toBe('/sign-in/code?next=%2Fnewsroom');
  expect(isIn()).toBe(false);
  expect(await send(sendCode, { code: '000000', next: '/newsroom' })).toBe('/sign-in/code?next=%2Fnewsroom');
  expect(readNotice(jar.get('toa-soan-sign-in')?.value)).toEqual({ code: 'code', email: '' });
  expect(await send(sendCode, { code: app.codes[0] ?? '', next: '/newsroom/articles' })).toBe('/newsroom/articles');
  expect([isIn(), jar.has('toa-soan-step')]).toEqual([true, false]);
  jar.clear();
  expect(await send(sendCode, { code: app.codes[1] ?? '' })).toBe('/sign-in?next=%2Fnewsroom');
  expect(isIn()).toBe(false);
});

test('who is invited comes in by a form; a bad password or name leads back to it with what was typed', async () => {
  const invited = await invitePerson(boss, {
    name: 'Người Mới',
    email: `moi${++count}@bao.example`,
    role: 'editor',
    locale: 'vi',
    sectionIds: [],
  });
  const token = tokenOf(invited);
  expect(await send(accept, { token, name: 'Phạm Mới', password: 'ngắn' })).toBe(`/loi-moi/${token}`);
  expect(readLinkNotice(jar.get('toa-soan-link')?.value)).toEqual({ code: 'short', name: 'Phạm Mới' });
  expect(await send(accept, { token, name: ' ', password: NEW })).toBe(`/loi-moi/${token}`);
  expect(readLinkNotice(jar.get('toa-soan-link')?.value)).toMatchObject({ code: 'name' });
  expect(await send(accept, { token, name: 'Phạm Mới', password: NEW })).toBe('/newsroom');
  expect(isIn()).toBe(true);
  expect(await send(accept, { token, name: 'Phạm Mới', password: NEW })).toBe(`/loi-moi/${token}`);
});

test('a new password is set by a form, and nobody is signed in by it', async () => {
  const token = tokenOf(await makeResetLink(boss, { personId: ada.id }));
  expect(await send(setPassword, { token, password: '' })).toBe(`/dat-mat-khau/${token}`);
  expect(await send(setPassword, { token, password: NEW })).toBe('/sign-in?next=%2Fnewsroom');
  expect(readNotice(jar.get('toa-soan-sign-in')?.value)).toEqual({ code: 'password-set', email: '' });
  expect(isIn()).toBe(false);
  expect(await send(signIn, { email: ada.email, password: NEW })).toBe('/newsroom');
});

test('nothing of it is done for a form of another site, nor for a link that is made up', async () => {
  const foreign = { origin: 'https://evil.test' };
  const token = tokenOf(await makeResetLink(boss, { personId: ada.id }));
  for (const post of [signIn, sendCode, accept, setPassword, askReset])
    expect(await send(post, { token, password: NEW, email: ada.email, code: '000000', name: 'x' }, foreign)).toBe('403');
  expect(await send(setPassword, { token: 'x', password: NEW })).toBe('422');
  expect(await send(accept, { token: 'x', password: NEW, name: 'x' })).toBe('422');
});

test('a paper without mail and without a provider says so', async () => {
  expect(await send(askReset, { email: ada.email })).toBe('/dat-mat-khau?said=no-mail');
  expect(await send(askReset, { email: 'x' })).toBe('/dat-mat-khau?said=email');
  expect((await toProvider(new Request(`${SITE}/api/sign-in/provider`))).status).toBe(404);
});
