import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { beginExport } from '#lib/exports/runs/begin-export';
import { cancelExport } from '#lib/exports/runs/cancel-export';
import { fetchExport } from '#lib/exports/runs/fetch-export';
import { makeExport } from '#lib/exports/runs/make-export';
import { findExportToMake, listExports } from '#lib/exports/runs/store';
import { aSection, somebody } from '#tests/support/newsroom';
import { aPublished } from '#tests/support/published';
import { until } from '#tests/support/until';

let folder: string;
let ada: StaffMember;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-stopped-'));
  Object.assign(env(), { DATA_DIR: folder });
  ada = await somebody('admin', 'Ada');
  await aPublished({ sectionId: await aSection('thoi-su') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const lying = async (): Promise<string[]> => readdir(path.join(folder, 'exports')).catch(() => []);
const deedsOf = async (id: number): Promise<string[]> => {
  const { rows } = await pool().query<{ deed: string }>('SELECT deed FROM audit_entry WHERE subject = $1 ORDER BY id', [`export:${id}`]);
  return rows.map(({ deed }) => deed);
};
async function begun(): Promise<number> {
  const answer = await beginExport(ada);
  if (!answer.ok) throw new Error(`It was not begun: ${answer.code}.`);
  return answer.value.id;
}

/** What stands in the way of somebody else until it is taken away. */
const ways: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const free of ways.splice(0)) await free();
});
async function inTheWay(statement: string, values: unknown[] = []): Promise<() => Promise<void>> {
  const client = await pool().connect();
  await client.query('BEGIN');
  await client.query(statement, values);
  let isThere = true;
  const free = async () => {
    if (!isThere) return;
    isThere = false;
    await client.query('ROLLBACK');
    client.release();
  };
  ways.push(free);
  return free;
}
/** An export comes to the stories and no further. */
const halfWay = () => inTheWay('LOCK TABLE story IN ACCESS EXCLUSIVE MODE');
const isWaiting = async (what: string): Promise<boolean> => {
  const { rows } = await pool().query(`SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE $1`, [`%${what}%`]);
  return rows.length > 0;
};

/** A process that makes an export, as another instance has it made. */
function elsewhere(id: number): { gone: Promise<unknown[]>; kill(): void } {
  const program = spawn(process.execPath, ['lib/exports/runs/export-program.ts', String(id)], {
    stdio: 'ignore',
    env: { ...process.env, DATABASE_URL: env().DATABASE_URL, DATA_DIR: folder },
  });
  return { gone: once(program, 'exit'), kill: () => program.kill('SIGKILL') };
}

test('an administrator stops an export that another process is making: it ends, nothing of it is left, and the log says who', async () => {
  const id = await begun();
  const free = await halfWay();
  const { gone } = elsewhere(id);
  await until(() => isWaiting('DECLARE exported'));
  expect(await lying()).toHaveLength(1);
  expect(await cancelExport(await somebody('editor', 'Rin'), { id })).toMatchObject({ ok: false, code: 'forbidden' });
  expect(await cancelExport(ada, { id })).toMatchObject({ ok: true });
  await free();
  expect(await gone).toEqual([0, null]);
  expect(await lying()).toEqual([]);
  expect(await listExports(1)).toMatchObject([{ id, state: 'cancelled', keptUntil: null }]);
  expect(await deedsOf(id)).toEqual(['export-paper', 'cancel-export']);
  expect(await fetchExport(ada, id)).toMatchObject({ ok: false, code: 'not-found' });
});

test('whoever presses twice, or two at once, stop it once; one that waits is not made any more, and the next one can begin', async () => {
  const id = await begun();
  const answers = await Promise.all([cancelExport(ada, { id }), cancelExport(await somebody('admin', 'Ân'), { id })]);
  expect(answers).toEqual([
    { ok: true, value: null },
    { ok: true, value: null },
  ]);
  expect(await cancelExport(ada, { id })).toMatchObject({ ok: true });
  expect(await deedsOf(id)).toEqual(['export-paper', 'cancel-export']);
  expect(await makeExport(id)).toBe('over');
  expect(await findExportToMake()).toBeNull();
  expect(await cancelExport(ada, { id: 2_000_000_000 })).toMatchObject({ ok: false, code: 'over' });
  const next = await begun();
  expect(await makeExport(next)).toBe('done');
  expect(await cancelExport(ada, { id: next })).toMatchObject({ ok: false, code: 'over' });
  expect(await fetchExport(ada, next)).toMatchObject({ ok: true });
  expect(await deedsOf(next)).toEqual(['export-paper', 'end-export', 'download-export']);
});

test('a stop that comes while the archive is being finished counts: the whole archive goes, too', async () => {
  const before = await lying();
  const id = await begun();
  const freeStories = await halfWay();
  const making = makeExport(id);
  await until(() => isWaiting('DECLARE exported'));
  const freeRun = await inTheWay('SELECT FROM export_run WHERE id = $1 FOR UPDATE', [id]);
  const stopping = cancelExport(ada, { id });
  await until(() => isWaiting(`SET state = 'cancelled'`));
  await freeStories();
  // Its archive is whole, and it waits behind the stop to say so.
  await until(() => isWaiting('bytes = '));
  const [run] = await listExports(1);
  expect(await lying()).toContain(run?.name);
  await freeRun();
  expect([await stopping, await making]).toEqual([{ ok: true, value: null }, 'cancelled']);
  expect(await lying()).toEqual(before);
  expect(await deedsOf(id)).toEqual(['export-paper', 'cancel-export']);
});

test('an export whose maker was killed is stopped all the same: its half archive goes, and nobody begins it anew', async () => {
  const before = await lying();
  const id = await begun();
  const free = await halfWay();
  const { gone, kill } = elsewhere(id);
  await until(() => isWaiting('DECLARE exported'));
  kill();
  await gone;
  expect(await lying()).toHaveLength(before.length + 1);
  expect(await cancelExport(ada, { id })).toMatchObject({ ok: true });
  expect(await lying()).toEqual(before);
  await free();
  expect(await findExportToMake()).toBeNull();
  // Its lock goes with its connection.
  await until(async () => (await makeExport(id)) === 'over');
});

test('a maker whose lock went to somebody else leaves, and leaves the archive that is made there alone', async () => {
  const id = await begun();
  const free = await halfWay();
  const making = makeExport(id);
  await until(() => isWaiting('DECLARE exported'));
  const [run] = await listExports(1);
  await pool().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'toa-soan-export'`);
  await writeFile(path.join(folder, 'exports', `${run?.name}.part`), 'somebody else’s');
  await free();
  expect(await making).toBe('stopped');
  expect(await lying()).toContain(`${run?.name}.part`);
  expect(await cancelExport(ada, { id })).toMatchObject({ ok: true });
});
