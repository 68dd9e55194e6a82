import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verifyLog } from '#lib/audit/verify/verify-log';
import { closePool, pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { listExports } from '#lib/exports/runs/store';
import { runImport } from '#lib/imports/run-import';
import { findRun, listRuns } from '#lib/imports/runs/store';
import { turnImport } from '#lib/imports/turn-import';
import { uploadsFolder } from '#lib/imports/uploads/keep-upload';
import { countStatements } from '#tests/support/asked-statements';
import { copyDatabase, dropDatabase } from '#tests/support/copy-database';
import { aRun, bringIn, held } from '#tests/support/imports';
import { somebody } from '#tests/support/newsroom';
import { until } from '#tests/support/until';
import { type PictureServer, servePictures, writeBlog } from '#tests/support/wxr';

let folder: string;
let file: string;
let pictures: PictureServer;
let personId: number;
const options = () => ({ makeSections: true, picturesFrom: [pictures.host] });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-blog-'));
  pictures = await servePictures({ width: 64, height: 40 });
  Object.assign(env(), { DATA_DIR: folder, ALLOWED_NETWORKS: ['127.0.0.0/8'] });
  // As if uploaded: what was begun at the command line goes on there only.
  await mkdir(uploadsFolder(), { recursive: true });
  file = path.join(uploadsFolder(), 'bao-cu.xml');
  personId = (await somebody('admin', 'Ada')).id;
  await writeBlog(file, { posts: 60, comments: 240, pictures: pictures.url, differentPictures: 5, paragraphs: 2 });
});
afterAll(async () => {
  await pictures.close();
  await rm(folder, { recursive: true, force: true });
});

let whole: unknown;

test('a dry run says what would come and leaves the paper as it was', async () => {
  const before = await held();
  const { state, counts } = await bringIn({ file, isDry: true, options: options(), personId });
  expect(state).toBe('done');
  expect(counts).toMatchObject({ created: 60, published: 60, comments: 240, pictures: 60, sections: 6, failed: 0 });
  expect(await held()).toEqual(before);
  expect(pictures.asked).toEqual([]);
});

test('a blog comes in whole: stories at their time, comments as they were decided, pictures once for what is the same', async () => {
  const { state, counts, problems } = await bringIn({ file, options: options(), personId });
  // An answer to what was not approved stands on its own, and that is all there is to tell.
  expect([state, ...new Set(problems.map(({ code }) => code))]).toEqual(['done', 'comment-answer']);
  expect(counts).toMatchObject({ created: 60, published: 60, comments: 240, pictures: 60, sections: 6, failed: 0 });
  const { rows } = await pool().query(`SELECT (SELECT count(*)::int FROM story) AS stories, (SELECT count(*)::int FROM media) AS media,
    (SELECT count(*)::int FROM comment WHERE status = 'approved') AS approved, (SELECT sum(comment_count)::int FROM story) AS counted,
    (SELECT count(*)::int FROM comment WHERE phone_hash IS NOT NULL OR address_hash IS NOT NULL) AS traced,
    (SELECT min(published_at) FROM story) AS first`);
  expect(rows[0]).toMatchObject({ stories: 60, media: 5, traced: 0, first: new Date('2012-01-01T02:00:00Z') });
  expect(rows[0].approved).toBe(rows[0].counted);
  whole = await held();
  await expect(verifyLog({ tell: (finding) => expect(finding).toBeNull(), kept: null })).resolves.toMatchObject({
    seals: expect.any(Number),
  });
});

test('bringing it in twice is bringing it in once, and asks nobody for pictures again', async () => {
  const asked = pictures.asked.length;
  const { counts } = await bringIn({ file, options: options(), personId });
  expect(counts).toMatchObject({
    created: 0,
    updated: 0,
    unchanged: 60,
    comments: 0,
    commentsKnown: 240,
    pictures: 0,
    picturesKnown: 60,
    addresses: 0,
    terms: 0,
  });
  expect(await held()).toEqual(whole);
  expect(pictures.asked).toHaveLength(asked);
});

test('a machine that goes down again and again, and goes on each time, ends with the same paper', async () => {
  const own = env().DATABASE_URL;
  const second = await copyDatabase(inject('templateUrl'), `killed_${randomBytes(6).toString('hex')}`);
  await closePool();
  Object.assign(env(), { DATABASE_URL: second });
  try {
    const { id: ada } = await somebody('admin', 'Ada');
    const id = await aRun({ file, options: options(), personId: ada });
    for (const least of [5, 25]) {
      const program = spawn(process.execPath, ['lib/imports/import-program.ts', String(id), '5'], {
        stdio: 'ignore',
        env: { ...process.env, DATABASE_URL: second, DATA_DIR: folder, ALLOWED_NETWORKS: '127.0.0.0/8' },
      });
      const gone = once(program, 'exit');
      await until(async () => ((await findRun(id))?.cursor ?? 0) >= least);
      program.kill('SIGKILL');
      await gone;
    }
    expect(await findRun(id)).toMatchObject({ state: 'running' });
    await until(async () => (await runImport(id)) !== 'busy');
    expect(await findRun(id)).toMatchObject({ state: 'done', cursor: 60, counts: { created: 60, comments: 240 } });
    expect(await held()).toEqual(whole);
  } finally {
    await closePool();
    Object.assign(env(), { DATABASE_URL: own });
    await dropDatabase(second);
  }
});

test('an import that is stopped in the newsroom ends at once, also while it waits for a picture, and goes on later to the same paper', async () => {
  const own = env().DATABASE_URL;
  const second = await copyDatabase(inject('templateUrl'), `turned_${randomBytes(6).toString('hex')}`);
  await closePool();
  Object.assign(env(), { DATABASE_URL: second });
  try {
    const ada = await somebody('admin', 'Ada');
    const id = await aRun({ file, options: options(), personId: ada.id });
    const asked = pictures.asked.length;
    pictures.hold();
    const bringing = runImport(id, { batch: 5 });
    await until(() => pictures.asked.length > asked);
    expect(await turnImport(ada, { id, to: 'cancelled' })).toMatchObject({ ok: true });
    expect(await bringing).toBe('lost');
    expect(await turnImport(ada, { id, to: 'cancelled' })).toMatchObject({ ok: false, code: 'over' });
    expect(await findRun(id)).toMatchObject({ state: 'cancelled', cursor: 0 });
    pictures.letGo();
    expect(await turnImport(ada, { id, to: 'waiting' })).toMatchObject({ ok: true });
    expect(await runImport(id, { batch: 5 })).toBe('done');
    expect(await findRun(id)).toMatchObject({ state: 'done', counts: { created: 60, comments: 240, picturesMissing: 0 } });
    expect(await held()).toEqual(whole);
  } finally {
    pictures.letGo();
    await closePool();
    Object.assign(env(), { DATABASE_URL: own });
    await dropDatabase(second);
  }
});

test('two who bring in the same stories at once: one is told that somebody else does', async () => {
  const [one, other] = await Promise.all([aRun({ file, options: options(), personId }), aRun({ file, options: options(), personId })]);
  const endings = await Promise.all([runImport(one), runImport(other)]);
  expect([...endings].sort()).toEqual(['busy', 'done']);
  expect(await held()).toEqual(whole);
  const waits = endings[0] === 'busy' ? one : other;
  expect(await findRun(waits)).toMatchObject({ state: 'waiting' });
});

test('the list of imports and the list of exports cost one statement each, and name who began them', async () => {
  expect(await countStatements(() => listRuns({ take: 20 }))).toBe(1);
  expect(await countStatements(() => listExports(5))).toBe(1);
  const [latest, ...others] = await listRuns({ take: 20 });
  expect(latest).toMatchObject({ format: 'wxr', startedBy: 'Ada', createdAt: expect.any(Date) });
  expect(await listRuns({ ...(latest && { before: latest.id }), take: 20 })).toEqual(others);
});
