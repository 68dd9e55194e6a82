import { afterEach, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { LIMITS } from '#lib/rate-limit/limits';
import { deleteExpiredLimits } from '#lib/rate-limit/store';
import { giveBack, take } from '#lib/rate-limit/take';

const results = (count: number, key: string, limit: keyof typeof LIMITS = 'comment') =>
  Promise.all(Array.from({ length: count }, () => take(limit, key)));

afterEach(async () => {
  await pool().query('ALTER TABLE IF EXISTS rate_limit_lost RENAME TO rate_limit');
});

test('a reader who sends 30 comments at the same moment gets exactly as many through as the limit says', async () => {
  const passed = (await results(30, 'parallel')).filter((result) => result.ok);
  expect(passed).toHaveLength(LIMITS.comment.points);
});

test('a reader who is refused is told for how long, and the next reader is not', async () => {
  const refused = (await results(7, 'one')).find((result) => !result.ok);
  expect(refused).toMatchObject({ ok: false, code: 'too-many' });
  expect(refused && 'retryAfterSeconds' in refused && refused.retryAfterSeconds).toSatisfy(
    (seconds: number) => seconds > 0 && seconds <= 600,
  );
  expect(await take('comment', 'another')).toEqual({ ok: true, value: undefined });
});

test('nobody who reads the table of limits learns an address or an e-mail', async () => {
  await take('sign-in-account', 'lan@toasoan.vn');
  const { rows } = await pool().query<{ key: string }>("SELECT key FROM rate_limit WHERE key LIKE 'sign-in-account:%'");
  expect(rows).toHaveLength(1);
  expect(rows[0]?.key).not.toContain('lan');
});

test('what turned out to be no failure is not counted', async () => {
  for (let turn = 0; turn < LIMITS['sign-in-account'].points * 2; turn++) {
    expect(await take('sign-in-account', 'often')).toMatchObject({ ok: true });
    await giveBack('sign-in-account', 'often');
  }
});

test('while the store is lost readers are still counted, in memory, and a sign-in is refused outright', async () => {
  await pool().query('ALTER TABLE rate_limit RENAME TO rate_limit_lost');
  const passed = (await results(30, 'lost')).filter((result) => result.ok);
  expect(passed).toHaveLength(LIMITS.comment.points);
  await expect(take('sign-in-address', '203.0.113.7')).rejects.toThrow();
  await expect(take('sign-in-account', 'lan@toasoan.vn')).rejects.toThrow();
});

test('counts that ended long ago are removed, and those that hold are kept', async () => {
  await pool().query('TRUNCATE rate_limit');
  await take('upload', 'kept');
  await pool().query("INSERT INTO rate_limit VALUES ('upload:old', 1, extract(epoch FROM now() - interval '2 hours') * 1000)");
  expect(await deleteExpiredLimits()).toBe(1);
  expect((await pool().query('SELECT key FROM rate_limit')).rowCount).toBe(1);
});
