// Every server action and every route of the newsroom, as it is: who may not is refused before anything else is looked at.
import path from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { DEEDS, may, ROLES, type Role, type StaffDeed, type StaffMember } from '#lib/auth/roles';
import { listFiles } from '#tests/architecture/support/sources';
import { somebody } from '#tests/support/newsroom';
import { as, doors, SITE } from '#tests/support/staff-request';

vi.mock('next/headers', async () => (await import('#tests/support/staff-request')).headersModule);
vi.mock('next-auth/next', async () => (await import('#tests/support/staff-request')).authModule);
vi.mock('next/navigation', async () => (await import('#tests/support/staff-request')).navigationModule);
vi.mock('next/server', () => ({ connection: async () => {} }));
vi.mock('#lib/auth/staff-action', async (importOriginal) =>
  (await import('#tests/support/staff-request')).notingDoors(await importOriginal<typeof import('#lib/auth/staff-action')>()),
);

type Door = { name: string; kind: 'action' | 'route'; deed: StaffDeed; knock: (input?: unknown) => Promise<string> };
const found: Door[] = [];
const people = new Map<Role, StaffMember>();

const isDeed = (word: string): word is StaffDeed => (DEEDS as readonly string[]).includes(word);

/** What a door says to a request with nothing in it. */
function knockAt(kind: 'action' | 'route', door: unknown, method: string): Door['knock'] {
  if (typeof door !== 'function') throw new TypeError('A door is a function.');
  if (kind === 'action')
    return async () => {
      const answer = await door(undefined);
      return answer.ok ? 'done' : answer.code;
    };
  return async () => {
    const request = new Request(`${SITE}/`, { method, headers: { origin: SITE }, signal: AbortSignal.timeout(5_000) });
    const answer: Response = await door(request, { params: Promise.resolve({ id: 'x' }) });
    await answer.body?.cancel();
    return answer.status === 401 ? 'signed-out' : answer.status === 403 ? 'forbidden' : `answered ${answer.status}`;
  };
}

beforeAll(async () => {
  for (const role of ROLES) people.set(role, await somebody(role, role));
  const files = listFiles().filter((file) => /^app\/.*\/actions\.ts$|^app\/api\/newsroom\/.*\/route\.ts$/.test(file));
  for (const file of files) {
    const module: Record<string, unknown> = await import(path.resolve(file));
    for (const [name, door] of Object.entries(module)) {
      const made = doors.get(door);
      if (made && isDeed(made.deed))
        found.push({ name: `${file} ${name}`, kind: made.kind, deed: made.deed, knock: knockAt(made.kind, door, name) });
      else if (file.endsWith('actions.ts')) throw new Error(`${file} ${name} is no staffAction.`);
    }
  }
});

test('every action and route of the newsroom is found', () => {
  expect(found.filter(({ kind }) => kind === 'action').length).toBeGreaterThan(75);
  expect(found.filter(({ kind }) => kind === 'route').length).toBeGreaterThan(10);
});

test('nobody who is signed out gets past any of them', async () => {
  const open: string[] = [];
  for (const { name, knock } of found) if ((await as(null, knock)) !== 'signed-out') open.push(name);
  expect(open).toEqual([]);
});

test.each(ROLES)('a %s gets past exactly those of deeds of theirs', async (role) => {
  const person = people.get(role) ?? null;
  const wrong: string[] = [];
  for (const { name, kind, deed, knock } of found) {
    const isMine = may({ role }, deed);
    // A route that is one's own does its work: that is for its own tests.
    if (isMine && kind === 'route') continue;
    const answer = await as(person, knock);
    if (isMine ? answer !== 'invalid' : answer !== 'forbidden') wrong.push(`${name} (${deed}): ${answer}`);
  }
  expect(wrong).toEqual([]);
});

test('who must get a second factor first gets past those of their own account alone', async () => {
  const { pool } = await import('#lib/db/pool');
  await pool().query(`INSERT INTO setting (key, value) VALUES ('two-factor', '{"roles": ["admin"]}')`);
  const wrong: string[] = [];
  for (const { name, kind, deed, knock } of found) {
    if (kind === 'route') continue;
    const answer = await as(people.get('admin') ?? null, knock);
    if (answer !== (deed === 'keep-account' ? 'invalid' : 'forbidden')) wrong.push(`${name}: ${answer}`);
  }
  await pool().query(`DELETE FROM setting WHERE key = 'two-factor'`);
  expect(wrong).toEqual([]);
});
