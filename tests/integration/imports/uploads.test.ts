import { mkdir, mkdtemp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { beginImport, repeatImport } from '#lib/imports/begin-import';
import { uploadQuery } from '#lib/imports/schema';
import { turnImport } from '#lib/imports/turn-import';
import { forgetUploads } from '#lib/imports/uploads/forget-uploads';
import { uploadsFolder } from '#lib/imports/uploads/keep-upload';
import { somebody } from '#tests/support/newsroom';

let boss: StaffMember;
const own = env().DATA_DIR;

beforeAll(async () => {
  boss = await somebody('admin', 'Boss');
  Object.assign(env(), { DATA_DIR: await mkdtemp(path.join(tmpdir(), 'uploads-')) });
});
afterAll(async () => {
  await rm(env().DATA_DIR, { recursive: true });
  Object.assign(env(), { DATA_DIR: own });
});

const uploads = (): Promise<string[]> => readdir(uploadsFolder());
const upload = (text: string) => beginImport(boss, uploadQuery.parse({ name: 'bao-cu.csv', options: '{}' }), new Blob([text]).stream());

async function upDaysAgo(days: number): Promise<{ id: number; folder: string }> {
  const begun = await upload('title,body\nCầu mới,Chữ\n');
  if (!begun.ok) throw new Error(begun.code);
  const { rows } = await pool().query<{ file: string }>('SELECT file FROM import_run WHERE id = $1', [begun.value.id]);
  const folder = path.dirname(rows[0]?.file ?? '');
  const at = new Date(Date.now() - days * 86_400_000);
  await utimes(folder, at, at);
  return { id: begun.value.id, folder };
}

const end = (id: number, days: number) =>
  pool().query("UPDATE import_run SET state = 'done', ended_at = now() - make_interval(days => $2) WHERE id = $1", [id, days]);
const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );

test('a file that cannot be read is not kept', async () => {
  expect(await upload('chẳng là gì cả')).toEqual({ ok: false, code: 'unknown-format' });
  expect(await upload('')).toEqual({ ok: false, code: 'empty' });
  expect(await uploads()).toEqual([]);
});

test('what was uploaded is forgotten a month after its last import was over, and what nobody began a day after it came', async () => {
  const [waiting, lately, long, twice] = [await upDaysAgo(90), await upDaysAgo(90), await upDaysAgo(90), await upDaysAgo(90)];
  await end(lately.id, 29);
  await end(long.id, 31);
  await end(twice.id, 80);
  await pool().query(
    `INSERT INTO import_run (format, source, file_name, file, options, is_dry, started_by_id, state, ended_at)
     SELECT format, source, file_name, file, options, false, started_by_id, 'done', now() FROM import_run WHERE id = $1`,
    [twice.id],
  );
  const coming = path.join(uploadsFolder(), 'coming');
  const left = path.join(uploadsFolder(), 'left');
  await Promise.all([coming, left].map((folder) => mkdir(folder)));
  await utimes(left, new Date(Date.now() - 2 * 86_400_000), new Date(Date.now() - 2 * 86_400_000));
  await forgetUploads();
  const kept = [waiting.folder, lately.folder, long.folder, twice.folder, coming, left];
  expect(await Promise.all(kept.map(isThere))).toEqual([true, true, false, true, true, false]);
});

test('where nothing was ever uploaded there is nothing to forget', async () => {
  await rm(uploadsFolder(), { recursive: true });
  await expect(forgetUploads()).resolves.toBeUndefined();
});

test('what was begun at the command line is gone on with there: in the newsroom nobody would work on it', async () => {
  const [run] = (
    await pool().query<{ id: number }>(
      `INSERT INTO import_run (format, source, file_name, file, options, is_dry, started_by_id, state, ended_at)
       SELECT format, source, file_name, '/srv/old/bao-cu.csv', options, is_dry, started_by_id, 'cancelled', now() FROM import_run LIMIT 1
       RETURNING id`,
    )
  ).rows;
  const { id = 0 } = run ?? {};
  const runs = async () => (await pool().query("SELECT FROM import_run WHERE file LIKE '/srv/old/%' AND state = 'waiting'")).rowCount;
  expect(await repeatImport(boss, { id, retry: false })).toEqual({ ok: false, code: 'at-machine' });
  expect(await turnImport(boss, { id, to: 'waiting' })).toEqual({ ok: false, code: 'at-machine' });
  expect(await runs()).toBe(0);
  await pool().query("UPDATE import_run SET state = 'running', ended_at = NULL WHERE id = $1", [id]);
  expect(await turnImport(boss, { id, to: 'cancelled' })).toEqual({ ok: true, value: null });
});
