import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { continueImports, stopImports } from '#lib/imports/continue-imports';
import { openSource } from '#lib/imports/formats/open-source';
import { holdSource } from '#lib/imports/holding/store';
import { findRun, findRunAhead } from '#lib/imports/runs/store';
import { uploadsFolder } from '#lib/imports/uploads/keep-upload';
import { aRun } from '#tests/support/imports';
import { somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';

let folder: string;
let personId: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-held-'));
  Object.assign(env(), { DATA_DIR: folder });
  Object.assign(process.env, { DATA_DIR: folder });
  await mkdir(uploadsFolder(), { recursive: true });
  personId = (await somebody('admin', 'Ada')).id;
});
afterAll(async () => {
  await stopImports();
  await rm(folder, { recursive: true, force: true });
});

async function uploaded(host: string): Promise<string> {
  const file = path.join(uploadsFolder(), `${host}.xml`);
  await writeFile(
    file,
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Báo cũ</title><link>https://${host}/</link>
      <item><title>Cầu ${host}</title><link>https://${host}/cau</link><guid>https://${host}/cau</guid>
      <description>Cầu mới đã hợp long.</description></item></channel></rss>`,
  );
  return file;
}
const stateOf = async (id: number) => (await findRun(id))?.state;

test('an import at the command line holds up the same paper alone; who waits for it is told what for, and comes in afterwards', async () => {
  const [same, other] = [await uploaded('bao-mot.example'), await uploaded('bao-hai.example')];
  const { name } = await openSource('feed', same);
  const atMachine = await aRun({ file: '/srv/old/bao-mot.xml', format: 'feed', personId });
  await pool().query("UPDATE import_run SET state = 'running', source = $2 WHERE id = $1", [atMachine, name]);
  const held = await holdSource(name, atMachine);
  const waits = await aRun({ file: same, format: 'feed', personId });
  const goesOn = await aRun({ file: other, format: 'feed', personId });

  await continueImports();
  await until(async () => (await stateOf(goesOn)) === 'done');
  const run = await findRun(waits);
  expect(run?.state).toBe('waiting');
  expect(run && (await findRunAhead(run, uploadsFolder()))).toBe(atMachine);

  await held?.release();
  await pool().query("UPDATE import_run SET state = 'done' WHERE id = $1", [atMachine]);
  await until(async () => {
    await continueImports();
    return (await stateOf(waits)) === 'done';
  });
  expect(run && (await findRunAhead(run, uploadsFolder()))).toBeNull();
});
