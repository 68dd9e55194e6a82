import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { closePool, pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { exportPaper } from '#lib/exports/export-paper';
import { importPaper } from '#lib/exports/import-paper';
import { fromArchive } from '#lib/exports/places/archive';
import { intoFolder } from '#lib/exports/places/folder';
import { beginExport } from '#lib/exports/runs/begin-export';
import { forgetExports } from '#lib/exports/runs/continue-exports';
import { makeExport } from '#lib/exports/runs/make-export';
import { listExports } from '#lib/exports/runs/store';
import { pictureDisk } from '#lib/media/storage';
import { copyDatabase, dropDatabase } from '#tests/support/copy-database';
import { aSection, somebody } from '#tests/support/newsroom';
import { aPublished } from '#tests/support/published';
import { as, SITE } from '#tests/support/staff-request';
import { until } from '#tests/support/until';

vi.mock('next/headers', async () => (await import('#tests/support/staff-request')).headersModule);
vi.mock('next/server', async (original) => ({ ...(await original<object>()), connection: async () => {} }));
vi.mock('next-auth/next', async () => (await import('#tests/support/staff-request')).authModule);
vi.mock('next/navigation', async () => (await import('#tests/support/staff-request')).navigationModule);

let folder: string;
let ada: StaffMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-export-'));
  Object.assign(env(), { DATA_DIR: folder });
  ada = await somebody('admin', 'Ada');
  // Line breaks that are none of a file's: programs for laying out pages put them into texts.
  await aPublished({ sectionId: await aSection('thoi-su'), title: 'Hai\u2028dòng\u2029một\u0085tít' });
  await pictureDisk().put('0123456789abcdef0123456789abcdef/320.webp', randomBytes(5_000));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const exportsFolder = () => path.join(folder, 'exports');
const get = async (id: number | string, person: StaffMember | null, headers: Record<string, string> = {}) => {
  const { GET } = await import('../../../app/api/newsroom/exports/[id]/route.ts');
  const request = new Request(`${SITE}/api/newsroom/exports/${id}`, { headers });
  return as(person, () => GET(request, { params: Promise.resolve({ id: String(id) }) }));
};
const deeds = async (): Promise<string[]> => {
  const { rows } = await pool().query<{ deed: string }>(`SELECT deed FROM audit_entry WHERE subject LIKE 'export:%' ORDER BY id`);
  return rows.map(({ deed }) => deed);
};

let id: number;

test('an administrator has the whole paper taken out, one at a time; nobody else may', async () => {
  expect(await beginExport(await somebody('editor', 'Rin'))).toMatchObject({ ok: false, code: 'forbidden' });
  const [one, other] = await Promise.all([beginExport(ada), beginExport(ada)]);
  expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
  expect([one, other].find(({ ok }) => !ok)).toMatchObject({ code: 'busy' });
  const begun = one.ok ? one : other;
  if (!begun.ok) throw new Error('Nothing was begun.');
  id = begun.value.id;
  expect(await listExports(5)).toMatchObject([{ id, state: 'waiting', startedBy: 'Ada', keptUntil: null }]);
  expect((await get(id, ada)).status).toBe(404);
});

test('a process that is killed while it writes leaves nothing that counts, and the next one makes it whole', async () => {
  // Large enough to be in the midst of it.
  await Promise.all(
    Array.from({ length: 40 }, (_, number) =>
      pictureDisk().put(`${number.toString(16).padStart(32, 'a')}/640.webp`, randomBytes(1_000_000)),
    ),
  );
  const program = spawn(process.execPath, ['lib/exports/runs/export-program.ts', String(id)], {
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL, DATA_DIR: folder },
  });
  const gone = once(program, 'exit');
  await until(async () => existsSync(exportsFolder()) && (await readdir(exportsFolder())).length > 0);
  program.kill('SIGKILL');
  await gone;
  expect(await listExports(5)).toMatchObject([{ id, state: 'running' }]);
  expect((await get(id, ada)).status).toBe(404);
  await until(async () => (await makeExport(id)) !== 'busy');
  const [run] = await listExports(5);
  expect(run).toMatchObject({ id, state: 'done', keptUntil: expect.any(Date) });
  expect(await readdir(exportsFolder())).toEqual([run?.name]);
  expect(await makeExport(id)).toBe('over');
});

let archive: Buffer;

test('the archive is fetched by who may, as a whole or from where it was broken off, and each time is a line in the log', async () => {
  expect((await get(id, null)).status).toBe(401);
  expect((await get(id, await somebody('moderator', 'Milo'))).status).toBe(403);
  expect((await get('1e9', ada)).status).toBe(404);
  const answer = await get(id, ada);
  archive = Buffer.from(await answer.arrayBuffer());
  const [run] = await listExports(5);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(run?.bytes),
    'content-disposition': `attachment; filename="${run?.name}"`,
    'cache-control': 'no-store',
  });
  expect(archive).toHaveLength(run?.bytes ?? 0);
  const rest = await get(id, ada, { range: 'bytes=1000-' });
  expect(rest.status).toBe(206);
  expect(Buffer.from(await rest.arrayBuffer()).equals(archive.subarray(1_000))).toBe(true);
  expect(await deeds()).toEqual(['export-paper', 'end-export', 'download-export', 'download-export']);
});

test('an empty paper takes the archive in; one that was changed is refused with the file', async () => {
  const file = path.join(folder, 'paper.zip');
  await writeFile(file, archive);
  expect(await fromArchive(path.join(folder, 'nothing.zip'))).toBeNull();
  const own = env().DATABASE_URL;
  const second = await copyDatabase(inject('templateUrl'), `taken_in_${randomBytes(6).toString('hex')}`);
  const there = path.join(folder, 'there');
  await mkdir(there);
  const { rows: before } = await pool().query('SELECT article_id, title, body FROM story');
  await closePool();
  try {
    const damaged = Buffer.from(archive);
    // Somewhere in a picture, which is stored as it is.
    const at = Math.floor(archive.length / 2);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    await writeFile(path.join(folder, 'damaged.zip'), damaged);
    Object.assign(env(), { DATABASE_URL: second, DATA_DIR: there });
    const broken = await fromArchive(path.join(folder, 'damaged.zip'));
    if (!broken) throw new Error('It is no archive.');
    expect(await importPaper(broken)).toMatchObject({ ok: false, code: 'damaged', file: expect.stringMatching(/^media\//) });
    const whole = await fromArchive(file);
    if (!whole) throw new Error('It is no archive.');
    expect(await importPaper(whole)).toMatchObject({ ok: true });
    await whole.close();
    expect((await pool().query('SELECT article_id, title, body FROM story')).rows).toEqual(before);
    expect((await pool().query('SELECT 1 FROM export_run')).rows).toEqual([]);
  } finally {
    await closePool();
    Object.assign(env(), { DATABASE_URL: own, DATA_DIR: folder });
    await dropDatabase(second);
  }
});

test('when its time is over, or its row gone, an archive is removed and cannot be fetched', async () => {
  await writeFile(path.join(exportsFolder(), 'toa-soan-left-over.zip.part'), 'half');
  await forgetExports();
  expect(await readdir(exportsFolder())).toHaveLength(1);
  await pool().query(`UPDATE export_run SET ended_at = now() - interval '49 hours' WHERE id = $1`, [id]);
  expect((await get(id, ada)).status).toBe(404);
  await forgetExports();
  expect(await readdir(exportsFolder())).toEqual([]);
  expect(await listExports(5)).toMatchObject([{ id, state: 'removed', keptUntil: null }]);
  expect(await beginExport(ada)).toMatchObject({ ok: true });
});

test('a file that is taken away while the others are written is left out, and the export is whole', async () => {
  const [one, other] = [`${'f'.repeat(32)}/320.webp`, `${'9'.repeat(32)}/320.webp`];
  await Promise.all([one, other].map((key) => pictureDisk().put(key, 'Ảnh')));
  const target = await intoFolder(path.join(folder, 'beside'));
  if (!target.ok) throw new Error(target.code);
  const { put, end } = target.value;
  const manifest = await exportPaper({
    end,
    async put(name, bytes) {
      if (name === `media/${one}` || name === `media/${other}`) await pictureDisk().delete(name === `media/${one}` ? other : one);
      return put(name, bytes);
    },
  });
  const names = manifest.files.map((file) => file.path);
  expect([one, other].filter((key) => names.includes(`media/${key}`))).toHaveLength(1);
  expect(names.length).toBeGreaterThan(40);
});
