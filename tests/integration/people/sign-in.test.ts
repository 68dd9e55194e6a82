import { beforeAll, beforeEach, expect, test } from 'vitest';
import { authOptions } from '#lib/auth/next-auth';
import { hashPassword } from '#lib/auth/password';
import { isUniqueViolation } from '#lib/db/errors';
import { pool } from '#lib/db/pool';
import { signInPerson } from '#lib/people/sign-in-person';
import { endSession, findLiveSession, findStaff, insertPerson, startSession } from '#lib/people/store';
import { until } from '#tests/support/until';

const PASSWORD = 'một mật khẩu đủ dài';
const ADDRESS = '203.0.113.7';
let lan: { id: number };

beforeAll(async () => {
  lan = await insertPerson({ email: 'lan@toasoan.vn', name: 'Nguyễn Thị Lan', role: 'editor', passwordHash: await hashPassword(PASSWORD) });
});

beforeEach(async () => {
  await pool().query('TRUNCATE rate_limit');
  await pool().query("UPDATE person SET disabled_at = NULL, role = 'editor'");
});

const attempt = (password: string, email = 'lan@toasoan.vn', address = ADDRESS) => signInPerson({ email, password, address });

async function session(): Promise<string> {
  const result = await attempt(PASSWORD);
  if (!result.ok || result.value.sessionId === undefined) throw new Error('Nobody was signed in.');
  return result.value.sessionId;
}

const audit = async () =>
  (
    await pool().query<{ personId: number | null; deed: string; subject: string; detail: unknown }>(
      'SELECT person_id AS "personId", deed, subject, detail FROM audit_entry ORDER BY id DESC LIMIT 1',
    )
  ).rows[0];

test('an editor signs in, and the house’s book says so', async () => {
  const live = await findLiveSession(await session());
  expect(live).toEqual({ id: lan.id, name: 'Nguyễn Thị Lan', email: 'lan@toasoan.vn', role: 'editor', locale: 'vi' });
  expect(await audit()).toEqual({ personId: lan.id, deed: 'sign-in', subject: `person:${lan.id}`, detail: {} });
});

test('an unknown e-mail, a wrong password and a disabled account get the same answer', async () => {
  const wrong = await attempt('một mật khẩu khác');
  expect(wrong).toEqual({ ok: false, code: 'credentials' });
  expect(await audit()).toMatchObject({
    personId: null,
    deed: 'sign-in-refused',
    subject: `person:${lan.id}`,
    detail: { reason: 'password' },
  });

  const before = await audit();
  expect(await attempt(PASSWORD, 'ai@toasoan.vn')).toEqual(wrong);
  // Strangers who guess names leave nothing in a book that nobody may ever shorten.
  expect(await audit()).toEqual(before);

  await pool().query('UPDATE person SET disabled_at = now()');
  expect(await attempt(PASSWORD)).toEqual(wrong);
});

test('the ninth wrong password locks the account, wherever from, and the right one does not open it', async () => {
  for (let turn = 1; turn <= 8; turn++)
    expect(await attempt('sai', 'lan@toasoan.vn', `198.51.100.${turn}`)).toMatchObject({ code: 'credentials' });
  expect(await attempt('sai', 'lan@toasoan.vn', '198.51.100.9')).toMatchObject({ code: 'too-many' });
  expect(await attempt(PASSWORD)).toMatchObject({ ok: false, code: 'too-many' });
});

test('30 guesses at the same moment are not more than the limit', async () => {
  const results = await Promise.all(Array.from({ length: 30 }, (_, index) => attempt('sai', 'lan@toasoan.vn', `198.51.100.${index}`)));
  expect(results.filter((result) => !result.ok && result.code === 'credentials')).toHaveLength(8);
  expect(results.filter((result) => !result.ok && result.code === 'too-many')).toHaveLength(22);
});

test('one address that tries many accounts is stopped', async () => {
  const results = await Promise.all(Array.from({ length: 25 }, (_, index) => attempt('sai', `ai${index}@toasoan.vn`)));
  expect(results.filter((result) => !result.ok && result.code === 'too-many')).toHaveLength(5);
});

test('an office whose editors sign in all morning is not stopped', async () => {
  for (let turn = 0; turn < 25; turn++) expect(await attempt(PASSWORD)).toMatchObject({ ok: true });
});

test('while attempts cannot be counted nobody is signed in, not even with the right password', async () => {
  const sessions = async () => (await pool().query('SELECT id FROM staff_session')).rowCount;
  const before = await sessions();
  await pool().query('ALTER TABLE rate_limit RENAME TO rate_limit_lost');
  try {
    await expect(attempt(PASSWORD)).rejects.toThrow();
  } finally {
    await pool().query('ALTER TABLE rate_limit_lost RENAME TO rate_limit');
  }
  expect(await sessions()).toBe(before);
});

test('a role that was lowered and an account that was disabled count at the next request', async () => {
  const id = await session();
  await pool().query("UPDATE person SET role = 'reporter'");
  expect(await findLiveSession(id)).toMatchObject({ role: 'reporter' });
  await pool().query('UPDATE person SET disabled_at = now()');
  expect(await findLiveSession(id)).toBeNull();
  expect(await findStaff(lan.id)).toBeNull();
  expect(await startSession(lan.id)).toBeNull();
});

test('a cookie that is replayed after signing out is refused', async () => {
  const id = await session();
  await authOptions().events?.signOut?.({ token: { sid: id }, session: {} as never });
  expect(await findLiveSession(id)).toBeNull();
  expect(await audit()).toMatchObject({ personId: lan.id, deed: 'sign-out' });
  const { rowCount } = await pool().query('SELECT 1 FROM audit_entry');
  await endSession(id);
  expect((await pool().query('SELECT 1 FROM audit_entry')).rowCount).toBe(rowCount);
});

test('a session ends after twelve hours by the database’s clock', async () => {
  const id = await session();
  const { rows } = await pool().query<{ hours: number }>(
    'SELECT extract(epoch FROM expires_at - created_at)::float / 3600 AS hours FROM staff_session WHERE id = $1',
    [id],
  );
  expect(rows[0]?.hours).toBeCloseTo(12, 3);
  await pool().query(`UPDATE staff_session SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
  expect(await findLiveSession(id)).toBeNull();
});

test('whoever says a password while it is being changed is not signed in by the old one', async () => {
  const { id } = await insertPerson({ email: 'doi@toasoan.vn', name: 'Đổi', role: 'editor', passwordHash: await hashPassword(PASSWORD) });
  const changing = await pool().connect();
  try {
    // As a new password is set: all sessions end with it.
    await changing.query('BEGIN');
    await changing.query(`UPDATE person SET password_hash = 'none', credentials_at = clock_timestamp() WHERE id = $1`, [id]);
    await changing.query('UPDATE staff_session SET ended_at = now() WHERE person_id = $1 AND ended_at IS NULL', [id]);
    const attempting = attempt(PASSWORD, 'doi@toasoan.vn');
    await Promise.race([attempting, until(isSomebodyWaiting)]);
    await changing.query('COMMIT');
    expect(await attempting).toEqual({ ok: false, code: 'credentials' });
  } finally {
    changing.release();
  }
  expect((await pool().query('SELECT 1 FROM staff_session WHERE person_id = $1 AND ended_at IS NULL', [id])).rowCount).toBe(0);
});

const isSomebodyWaiting = async () =>
  (
    await pool().query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    )
  ).rows[0]?.waiting === 1;

test('two people cannot have one e-mail address', async () => {
  const again = insertPerson({ email: 'lan@toasoan.vn', name: 'Lan', role: 'admin', passwordHash: 'x' });
  await expect(again).rejects.toSatisfy(isUniqueViolation);
});
