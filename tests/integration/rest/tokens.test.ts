import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeToken } from '#lib/api-tokens/make-token';
import { revokeToken } from '#lib/api-tokens/revoke-token';
import { findTokens } from '#lib/api-tokens/store';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { somebody } from '#tests/support/newsroom';
import { bearer, type RestServer, startRest } from '#tests/support/rest-server';

let api: RestServer;
let ada: StaffMember;

beforeAll(async () => {
  api = await startRest();
  ada = await somebody('admin', 'Ada');
});
afterAll(() => api.close());

async function aToken(person: StaffMember) {
  const made = await makeToken(ada, { name: 'Robot', personId: person.id, scopes: ['taxonomy:read', 'drafts:read'], days: 30 });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const asked = async (token: string) => (await api.ask('/paper', { headers: bearer(token) })).status;

test('a token is shown once: what is kept of it opens nothing', async () => {
  const { token } = await aToken(ada);
  expect(token).toMatch(/^ts_[\w-]{43}$/);
  const { rows } = await pool().query<{ row: string }>('SELECT api_token::text AS row FROM api_token');
  expect(rows.map(({ row }) => row).join()).not.toContain(token.slice(8));
  expect((await findTokens({ after: null, take: 1 }))[0]).toMatchObject({ prefix: token.slice(0, 8), state: 'open', usedAt: null });
  expect(await asked(token)).toBe(200);
  expect((await findTokens({ after: null, take: 1 }))[0]?.usedAt).toMatch(/:00:00.000Z$/);
});

test('a token that is revoked while it is in use is good for no further call', async () => {
  const { id, token } = await aToken(ada);
  const before = Array.from({ length: 8 }, () => asked(token));
  const revoking = revokeToken(ada, { id });
  const during = Array.from({ length: 8 }, () => asked(token));
  expect((await revoking).ok).toBe(true);
  expect((await Promise.all([...before, ...during])).every((status) => status === 200 || status === 401)).toBe(true);
  expect(await Promise.all(Array.from({ length: 8 }, () => asked(token)))).toEqual(Array(8).fill(401));
  expect(await revokeToken(ada, { id })).toEqual({ ok: false, code: 'not-found' });
});

test('a token dies with its time, and with its person', async () => {
  const rin = await somebody('reporter', 'Rin');
  const [old, persons] = [await aToken(ada), await aToken(rin)];
  await pool().query('UPDATE api_token SET expires_at = now() WHERE id = $1', [old.id]);
  expect(await asked(old.token)).toBe(401);
  expect(await asked(persons.token)).toBe(200);
  await pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [rin.id]);
  expect(await asked(persons.token)).toBe(401);
  expect((await findTokens({ after: null, take: 1 }))[0]?.state).toBe('dead');
});

test('only who may connect programs makes and revokes tokens, and both are in the log', async () => {
  const editor = await somebody('editor', 'Lan');
  const { id } = await aToken(ada);
  expect(await makeToken(editor, { name: 'x', personId: editor.id, scopes: ['drafts:read'], days: 30 })).toEqual({
    ok: false,
    code: 'forbidden',
  });
  expect(await revokeToken(editor, { id })).toEqual({ ok: false, code: 'forbidden' });
  await revokeToken(ada, { id });
  const { rows } = await pool().query<{ deed: string }>('SELECT deed FROM audit_entry WHERE subject = $1 ORDER BY id', [`token:${id}`]);
  expect(rows.map(({ deed }) => deed)).toEqual(['make-token', 'revoke-token']);
});
