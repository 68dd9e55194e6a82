import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keptAnchorFile, readKeptAnchor } from '#lib/audit/anchors/kept-anchor';
import { findDatabaseName } from '#lib/audit/anchors/store';
import { signLog } from '#lib/audit/sign-log';
import { writeAudit } from '#lib/audit/store';
import { type Finding, verifyLog } from '#lib/audit/verify/verify-log';
import { pool } from '#lib/db/pool';

const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-audit-'));
process.env.DATA_DIR = folder;
let file = '';

beforeAll(async () => {
  file = keptAnchorFile(await findDatabaseName());
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await behindItsBack('TRUNCATE audit_seal, audit_anchor, audit_entry RESTART IDENTITY');
  await rm(file, { force: true });
  await write(6);
  await signLog();
});

/** What somebody does to the log who owns the database: no trigger of ours runs. */
const behindItsBack = (...statements: string[]) =>
  pool().query(['SET LOCAL session_replication_role = replica', ...statements].join(';\n'));

async function write(entries: number): Promise<void> {
  for (let n = 0; n < entries; n++) await writeAudit({ personId: null, deed: 'pick-comment', subject: `comment:${n}` });
}

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  const kept = await readKeptAnchor(await findDatabaseName());
  await verifyLog({ kept, tell: (finding) => found.push(finding) });
  return found;
}

const cutAfter = (seq: number) =>
  behindItsBack(
    `DELETE FROM audit_entry WHERE id IN (SELECT row_id FROM audit_seal WHERE seq > ${seq})`,
    `DELETE FROM audit_seal WHERE seq > ${seq}`,
    `DELETE FROM audit_anchor WHERE seq > ${seq}`,
  );

test('an honest log that goes on and is signed again holds the signature that is kept outside', async () => {
  await write(2);
  expect(await findings()).toEqual([]);
  await Promise.all([signLog(), signLog()]);
  expect(await readKeptAnchor(await findDatabaseName())).toMatchObject({ seq: 8 });
  expect(await findings()).toEqual([]);
});

describe('somebody with the database in hand is found out who', () => {
  test('cuts the end off, and every signature of it with it', async () => {
    await cutAfter(4);
    expect(await findings()).toEqual([
      { code: 'unsigned', seq: 6 },
      { code: 'cut', seq: 6 },
    ]);
  });

  test('lets the log grow past the cut again: no new signature hides it', async () => {
    await cutAfter(4);
    await signLog();
    await write(5);
    await signLog();
    expect(await findings()).toEqual([
      { code: 'unsigned', seq: 6 },
      { code: 'rewritten', seq: 6 },
    ]);
  });

  test('begins the whole log anew without what they do not like, and removes all signatures', async () => {
    await behindItsBack('TRUNCATE audit_seal, audit_anchor, audit_entry RESTART IDENTITY');
    await write(9);
    await signLog();
    expect(await findings()).toEqual([
      { code: 'unsigned', seq: 6 },
      { code: 'rewritten', seq: 6 },
    ]);
  });

  test('leaves a date that no calendar has', async () => {
    await behindItsBack(`UPDATE audit_entry SET at = 'infinity' WHERE id = 2`);
    expect(await findings()).toEqual([{ code: 'changed', seq: 2, of: 'audit_entry', rowId: 2 }]);
  });
});

test('a file that was tampered with is told of, and one that is none is not taken for no file', async () => {
  const kept = JSON.parse(await readFile(file, 'utf8')) as { seq: number };
  await writeFile(file, JSON.stringify({ ...kept, seq: 5 }));
  expect(await findings()).toEqual([{ code: 'forged', seq: 5 }]);
  await writeFile(file, '{}');
  await expect(findings()).rejects.toThrow('is no anchor of the log');
});

test('an operator who runs audit:verify reads what was done, and their script stops', async () => {
  const run = async () => {
    const verifying = spawn(process.execPath, ['scripts/audit-verify.ts'], { env: process.env, stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    verifying.stdout.on('data', (piece) => {
      said += piece;
    });
    const [code] = await once(verifying, 'close');
    return { code, said };
  };
  expect(await run()).toMatchObject({ code: 0, said: expect.stringContaining('The log is whole') });
  await behindItsBack(`UPDATE audit_entry SET deed = 'nothing' WHERE id = 2`);
  expect(await run()).toMatchObject({ code: 1, said: expect.stringContaining('audit_entry 2 was changed after it was sealed') });
});
