import { expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { isDatabaseAway } from '#lib/db/errors';

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('who is in the midst of something when the database is stopped hears that it is away, whichever way they asked', async () => {
  const ended = [
    await failureOf(db().$executeRaw`SELECT pg_terminate_backend(pg_backend_pid())`),
    await failureOf(db().$transaction((transaction) => transaction.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`)),
  ];
  for (const error of ended) expect(isDatabaseAway(error), String(error)).toBe(true);
});

test('what the database refuses is no reason to try again', async () => {
  expect(isDatabaseAway(await failureOf(db().$executeRaw`SELECT 1 / 0`))).toBe(false);
  expect(isDatabaseAway(await failureOf(db().$executeRaw`SELECT nothing FROM nowhere`))).toBe(false);
});
