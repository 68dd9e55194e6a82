import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findHead } from '#lib/audit/find-head';
import { signLog } from '#lib/audit/sign-log';
import { writeAudit } from '#lib/audit/store';
import { type Finding, verifyLog } from '#lib/audit/verify/verify-log';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { aComment, aModerator, aStory } from '#tests/support/commented-story';

const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-audit-'));
process.env.DATA_DIR = folder;
afterAll(() => rm(folder, { recursive: true, force: true }));

let milo: StaffMember;
let kept: string[];
beforeAll(async () => {
  milo = await aModerator('Milo');
  const article = await aStory();
  const ids = await Promise.all(Array.from({ length: 12 }, () => aComment(article)));
  for (const id of ids)
    await decideComments(milo, {
      comments: [{ id, version: 1 }],
      to: 'rejected',
      reason: 'other',
      note: `Mời bạn viết lại, “${id}”\n— thật đấy 🙂`,
    });
  for (const subject of ['comment:1', 'comment:2', 'person:3'])
    await writeAudit({ personId: milo.id, deed: 'read-phone', subject, detail: { reason: 'gọi lại, "gấp"' } });
  await signLog();
  kept = (await rows<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM audit_seal ORDER BY seq`)).map(({ hash }) => hash);
});

async function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query<Row>(statement, values)).rows;
}

/** What somebody does to the log who owns the database: no trigger of ours runs. */
async function behindItsBack(...statements: string[]): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

async function findings(expected?: string): Promise<{ found: Finding[]; isExpectedFound: boolean | null }> {
  const found: Finding[] = [];
  const { isExpectedFound } = await verifyLog({ expected, tell: (finding) => found.push(finding) });
  return { found, isExpectedFound };
}

const copies = ['decision', 'audit_entry', 'audit_seal', 'audit_anchor'];
beforeAll(async () => {
  for (const table of copies) await pool().query(`CREATE TABLE whole_${table} AS TABLE ${table}`);
});
afterEach(() =>
  behindItsBack(
    ...copies.toReversed().map((table) => `DELETE FROM ${table}`),
    ...copies.map((table) => `INSERT INTO ${table} SELECT * FROM whole_${table}`),
  ),
);

test('whoever reads the log as it was written finds nothing, and finds in it what they had written down', async () => {
  const head = await findHead();
  expect(kept).toHaveLength(15);
  expect(head).toEqual({ seq: 15, hash: kept.at(-1) });
  for (const hash of kept) expect(await findings(hash)).toEqual({ found: [], isExpectedFound: true });
  expect(await findings('0'.repeat(64))).toEqual({ found: [], isExpectedFound: false });
});

test('an honest log is whole whatever is written into it, and whatever the time zone of who writes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
      async (subject, detail) => {
        const clean = (text: string) => text.replaceAll('\u0000', '');
        const safe = Object.fromEntries(
          Object.entries(detail).map(([key, value]) => [clean(key), typeof value === 'string' ? clean(value) : value]),
        );
        const client = await pool().connect();
        try {
          await client.query(`SET TIME ZONE 'Asia/Ho_Chi_Minh'`);
          await client.query('INSERT INTO audit_entry (person_id, deed, subject, detail) VALUES ($1, $2, $3, $4)', [
            milo.id,
            'try',
            clean(subject),
            safe,
          ]);
        } finally {
          await client.query('RESET TIME ZONE');
          client.release();
        }
      },
    ),
    { numRuns: 60 },
  );
  expect((await findings()).found).toEqual([]);
});

describe('somebody with the database in hand is found out who', () => {
  const middle = 'SELECT id FROM decision ORDER BY id OFFSET 5 LIMIT 1';
  test.each<[string, string[], Partial<Finding>[]]>([
    ['changes a reason', [`UPDATE decision SET reason = 'insult' WHERE id = (${middle})`], [{ code: 'changed', of: 'decision' }]],
    [
      'changes a note by a letter',
      [`UPDATE decision SET note = replace(note, 'Mời', 'mời') WHERE id = (${middle})`],
      [{ code: 'changed' }],
    ],
    [
      'makes a decision earlier by a millisecond',
      [`UPDATE decision SET decided_at = decided_at - interval '1 ms' WHERE id = (${middle})`],
      [{ code: 'changed' }],
    ],
    [
      'puts another name to it',
      [`UPDATE decision SET decided_by_id = (SELECT id FROM person WHERE id <> decided_by_id LIMIT 1) WHERE id = (${middle})`],
      [{ code: 'changed' }],
    ],
    [
      'moves a word from one column to the next',
      [`UPDATE audit_entry SET deed = 'read', subject = '-phone' || subject WHERE id = 1`],
      [{ code: 'changed', of: 'audit_entry', rowId: 1 }],
    ],
    [
      'changes what stands beside a deed',
      [`UPDATE audit_entry SET detail = '{}' WHERE id = 2`],
      [{ code: 'changed', of: 'audit_entry', rowId: 2 }],
    ],
    ['removes a decision', [`DELETE FROM decision WHERE id = (${middle})`], [{ code: 'removed', of: 'decision' }]],
    [
      'removes a decision with its seal',
      ['DELETE FROM audit_seal WHERE seq = 6', 'DELETE FROM decision WHERE id = (SELECT row_id FROM whole_audit_seal WHERE seq = 6)'],
      [
        { code: 'gap', seq: 7 },
        { code: 'broken', seq: 7 },
      ],
    ],
    [
      'removes it, and counts the others anew',
      [
        'DELETE FROM audit_seal WHERE seq = 6',
        'DELETE FROM decision WHERE id = (SELECT row_id FROM whole_audit_seal WHERE seq = 6)',
        'UPDATE audit_seal SET seq = -seq WHERE seq > 6',
        'UPDATE audit_seal SET seq = -seq - 1 WHERE seq < 0',
      ],
      [{ code: 'broken', seq: 6 }],
    ],
    [
      'inserts a decision that nobody made',
      [
        `INSERT INTO decision (comment_id, from_status, to_status, version, decided_by_id) SELECT comment_id, 'rejected', 'approved', 2, decided_by_id FROM decision LIMIT 1`,
      ],
      [{ code: 'inserted', of: 'decision' }],
    ],
    [
      'lets two decisions change places',
      [
        `UPDATE audit_seal SET row_id = -row_id WHERE seq IN (3, 4)`,
        `UPDATE audit_seal s SET row_id = (SELECT row_id FROM whole_audit_seal o WHERE o.seq = 7 - s.seq), row_hash = (SELECT row_hash FROM whole_audit_seal o WHERE o.seq = 7 - s.seq) WHERE seq IN (3, 4)`,
      ],
      [
        { code: 'broken', seq: 3 },
        { code: 'broken', seq: 4 },
      ],
    ],
    ['cuts the end off', ['DELETE FROM audit_seal WHERE seq > 12', 'DELETE FROM audit_entry'], [{ code: 'cut', seq: 15 }]],
    ['signs what they please', ["UPDATE audit_anchor SET at = at - interval '1 day'"], [{ code: 'forged', seq: 15 }]],
  ])('%s', async (_, statements, expected) => {
    await behindItsBack(...statements);
    const { found } = await findings();
    for (const one of expected) expect(found).toContainEqual(expect.objectContaining(one));
  });

  test('writes the whole log anew from the middle, every hash right', async () => {
    await behindItsBack(`UPDATE decision SET note = 'Khác' WHERE id = (SELECT row_id FROM audit_seal WHERE seq = 6)`);
    // As they would, who know how it is made: the chain itself is right again.
    const [changed] = await rows<{ text: string }>(
      `SELECT sealed_text(d) AS text FROM decision d WHERE id = (SELECT row_id FROM audit_seal WHERE seq = 6)`,
    );
    const seals = await rows<{ seq: number; of: string; row_id: number; row_hash: Buffer; hash: Buffer }>(
      'SELECT * FROM audit_seal ORDER BY seq',
    );
    let before: Buffer = Buffer.alloc(0);
    const statements: string[] = [];
    for (const seal of seals) {
      const hash =
        seal.seq === 6
          ? createHash('sha256')
              .update(changed?.text ?? '')
              .digest()
          : seal.row_hash;
      before = createHash('sha256')
        .update(Buffer.concat([before, hash, Buffer.from(`${seal.seq}/${seal.of}/${seal.row_id}`)]))
        .digest();
      statements.push(
        `UPDATE audit_seal SET row_hash = '\\x${hash.toString('hex')}', hash = '\\x${before.toString('hex')}' WHERE seq = ${seal.seq}`,
      );
    }
    await behindItsBack(...statements);
    expect((await findings()).found).toEqual([{ code: 'rewritten', seq: 15 }]);
    expect((await findings(kept[9])).isExpectedFound).toBe(false);
  });
});

test('fifty people who decide and are noted at the same moment leave a log without a gap, and none waits for another for good', async () => {
  // All at once indeed, and none given up because the others had the connections.
  pool().options.max = 50;
  const article = await aStory();
  const ids = await Promise.all(Array.from({ length: 150 }, () => aComment(article)));
  await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const comments = ids.slice(at * 3, at * 3 + 3).map((id) => ({ id, version: 1 }));
      await decideComments(milo, { comments, to: 'approved' });
      await writeAudit({ personId: milo.id, deed: 'try', subject: `comment:${at}` });
    }),
  );
  expect((await findings()).found).toEqual([]);
  expect(await rows('SELECT max(seq) AS most, count(*)::int FROM audit_seal')).toEqual([{ most: 215, count: 215 }]);
});

test('months of signatures are gone through a page at a time, and each is looked at once', async () => {
  const [{ hash } = { hash: '' }] = await rows<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM audit_seal WHERE seq = 15`);
  await behindItsBack(
    `INSERT INTO audit_anchor (seq, hash, at, mac)
     SELECT 15 + n, decode('${hash}', 'hex'), now(), decode(repeat('cd', 32), 'hex') FROM generate_series(1, 11000) AS n`,
  );
  const { found } = await findings();
  for (const code of ['forged', 'cut'] as const)
    expect(new Set(found.flatMap((one) => (one.code === code ? [one.seq] : []))).size).toBe(11_000);
  expect(found).toHaveLength(22_000);
});

test('nobody changes a seal or a signature, whoever asks the database', async () => {
  for (const table of ['audit_seal', 'audit_anchor']) {
    await expect(pool().query(`UPDATE ${table} SET seq = seq`)).rejects.toMatchObject({ code: '42501' });
    await expect(pool().query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(pool().query(`TRUNCATE ${table}`)).rejects.toMatchObject({ code: '42501' });
  }
});

test('two processes that sign the log at once sign it once', async () => {
  await writeAudit({ personId: milo.id, deed: 'try', subject: 'comment:9' });
  await Promise.all([signLog(), signLog(), signLog()]);
  await signLog();
  expect(await rows('SELECT seq FROM audit_anchor ORDER BY seq')).toEqual([{ seq: 15 }, { seq: 16 }]);
  expect((await findings()).found).toEqual([]);
});
