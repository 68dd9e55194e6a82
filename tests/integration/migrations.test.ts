import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listMigrations } from '#lib/db/list-migrations';
import { migrate } from '#lib/db/migrate';
import { pool } from '#lib/db/pool';

const url = () => String(process.env.DATABASE_URL);
const NEXT = '20990101000000_next_edition';
let directory = '';

beforeEach(async () => {
  await pool().query('DROP SCHEMA public CASCADE');
  await pool().query('CREATE SCHEMA public');
  directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-migrations-'));
  await cp('prisma/migrations', directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function writeNext(script: string): Promise<void> {
  await mkdir(path.join(directory, NEXT), { recursive: true });
  await writeFile(path.join(directory, NEXT, 'migration.sql'), script);
}

test('an operator who starts two instances at once has each migration applied once', async () => {
  const [first, second] = await Promise.all([migrate(url()), migrate(url())]);
  expect([...first, ...second].sort()).toEqual(await listMigrations());
});

test('an operator is told which migration failed and why, finds nothing of it, and may start again when it is mended', async () => {
  await writeNext('CREATE TABLE half_made (id integer); SELECT 1 / 0;');
  await expect(migrate(url(), directory)).rejects.toThrow(`The migration "${NEXT}" failed: division by zero`);
  const { rows } = await pool().query("SELECT to_regclass('half_made') AS found");
  expect(rows).toEqual([{ found: null }]);
  await writeNext('CREATE TABLE half_made (id integer);');
  expect(await migrate(url(), directory)).toEqual([NEXT]);
});

test('an operator whose machine died in the middle of a migration just starts again', async () => {
  await migrate(url());
  await writeNext('CREATE TABLE cut_off (id integer);');
  await pool().query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) VALUES (gen_random_uuid()::text, 'x', $1, now(), 0)",
    [NEXT],
  );
  expect(await migrate(url(), directory)).toEqual([NEXT]);
  expect(await migrate(url(), directory)).toEqual([]);
});

test('a migration and the note that it is finished are one: a process that dies between the two leaves nothing to repeat', async () => {
  // The migration itself sees the note already written inside its own transaction, at its end.
  await writeNext(`CREATE TABLE witness (finished boolean);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO witness VALUES (NEW.finished_at = now()); RETURN NULL; END $$;
    CREATE TRIGGER notes AFTER UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION note(); -- no semicolon after this`);
  await migrate(url(), directory);
  const { rows } = await pool().query('SELECT finished FROM witness LIMIT 1');
  expect(rows).toEqual([{ finished: true }]);
});
