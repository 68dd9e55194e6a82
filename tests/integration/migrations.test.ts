import { expect, test } from 'vitest';
import { listMigrations } from '#lib/db/list-migrations';
import { migrate } from '#lib/db/migrate';
import { pool } from '#lib/db/pool';

test('an operator who starts two instances at once has each migration applied once', async () => {
  const client = await pool().connect();
  await client.query('DROP SCHEMA public CASCADE');
  await client.query('CREATE SCHEMA public');
  client.release();
  const [first, second] = await Promise.all([migrate(String(process.env.DATABASE_URL)), migrate(String(process.env.DATABASE_URL))]);
  expect([...first, ...second].sort()).toEqual(await listMigrations());
});
