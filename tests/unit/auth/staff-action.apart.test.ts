import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { StaffMember } from '#lib/auth/roles';
import { done } from '#lib/result';

const request = vi.hoisted(() => ({ headers: new Headers(), staff: null as StaffMember | null, error: null as unknown }));
vi.mock('next/headers', () => ({ headers: async () => request.headers }));
vi.mock('#lib/auth/session', () => ({
  currentStaff: async () => {
    if (request.error) throw request.error;
    return request.staff;
  },
}));

const { staffAction, staffRoute } = await import('#lib/auth/staff-action');

const lan: StaffMember = { id: 7, name: 'Nguyễn Thị Lan', email: 'lan@toasoan.vn', role: 'reporter', locale: 'vi' };
const input = z.strictObject({ title: z.string().min(1, 'missing'), picture: z.strictObject({ alt: z.string().max(3, 'too-long') }) });
const run = vi.fn(async (staff: StaffMember, { title }: { title: string }) => done(`${staff.id} ${title}`));
const good = { title: 'Bão', picture: { alt: 'bão' } };

beforeEach(() => {
  Object.assign(request, { headers: new Headers({ origin: 'http://localhost:3000' }), staff: lan, error: null });
  run.mockClear();
});

test('a reporter who writes is let through with what the schema made of the input', async () => {
  expect(await staffAction('write', input, run)(good)).toEqual({ ok: true, value: '7 Bão' });
});

test('nothing runs for somebody who is signed out, may not, comes from elsewhere or sends nonsense', async () => {
  request.staff = null;
  expect(await staffAction('write', input, run)(good)).toEqual({ ok: false, code: 'signed-out' });
  request.staff = lan;
  expect(await staffAction('publish', input, run)(good)).toEqual({ ok: false, code: 'forbidden' });
  expect(await staffAction('write', input, run)({ title: '', picture: { alt: 'dài quá' } })).toEqual({
    ok: false,
    code: 'invalid',
    fields: { title: ['missing'], 'picture.alt': ['too-long'] },
  });
  expect(await staffAction('write', input, run)({ ...good, role: 'admin' } as never)).toMatchObject({ code: 'invalid' });
  request.headers = new Headers({ origin: 'https://evil.test' });
  expect(await staffAction('write', input, run)(good)).toEqual({ ok: false, code: 'forbidden' });
  expect(run).not.toHaveBeenCalled();
});

test('a reporter hears that the newsroom is out of reach while the database is away, and other errors are not hidden', async () => {
  request.error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  expect(await staffAction('write', input, run)(good)).toEqual({ ok: false, code: 'unavailable' });
  request.error = new Error('a bug');
  await expect(staffAction('write', input, run)(good)).rejects.toThrow('a bug');
});

test('a route answers in problem details who may not pass', async () => {
  const route = staffRoute<undefined>('publish', async () => new Response('made'));
  const post = (headers: Record<string, string>) =>
    staffRoute<undefined>('write', async () => new Response('made'))(
      new Request('http://localhost:3000/x', { method: 'POST', headers }),
      undefined,
    );
  expect((await post({ origin: 'http://localhost:3000' })).status).toBe(200);
  expect(await (await post({ origin: 'null' })).json()).toMatchObject({ type: '/problems/foreign', status: 403 });
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await route(new Request('http://localhost:3000/x'), undefined)).status).toBe(403);
  request.staff = null;
  const refused = await post({});
  expect(refused.status).toBe(401);
  expect(refused.headers.get('content-type')).toBe('application/problem+json');
  request.error = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  expect((await post({})).status).toBe(503);
});
