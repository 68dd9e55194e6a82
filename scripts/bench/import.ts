import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '#lib/db/migrate';
import { dropDatabase } from '../../tests/support/copy-database.ts';
import { servePictures, writeBlog } from '../../tests/support/wxr.ts';
import type { BenchPaper } from './open-paper.ts';
import type { Measure } from './table.ts';

const POSTS = 5_000;
const COMMENTS = 20_000;
/** Each story has a picture of its own address; so many of them differ. */
const DIFFERENT = 100;
const LOOK_MS = 250;

/** How long a blog of five thousand stories, twenty thousand comments and five thousand pictures takes to come in, and how much memory at most. */
export async function measureImport({ largeDatabaseUrl }: BenchPaper): Promise<Measure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'toa-soan-bench-import-'));
  const pictures = await servePictures();
  const databaseUrl = await emptyPaper(largeDatabaseUrl);
  try {
    const file = path.join(folder, 'bao-cu.xml');
    await writeBlog(file, { posts: POSTS, comments: COMMENTS, pictures: pictures.url, differentPictures: DIFFERENT, paragraphs: 30 });
    const first = await bringIn({ file, folder, databaseUrl, host: pictures.host });
    const again = await bringIn({ file, folder, databaseUrl, host: pictures.host });
    return [
      {
        name: `a blog of ${POSTS} stories, ${COMMENTS} comments, ${POSTS} pictures comes in`,
        value: first.seconds,
        unit: 's',
        target: { most: 180 },
      },
      { name: 'the same: the most memory it took', value: first.peakKb, unit: 'KB', target: { most: 500_000 } },
      { name: 'the same: memory in its last tenth over that in its fifth', value: first.growth, unit: 'ratio', target: { most: 1.25 } },
      { name: 'the same again, when nothing is new', value: again.seconds, unit: 's', target: { most: 120 } },
    ];
  } finally {
    await pictures.close();
    await dropDatabase(databaseUrl);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A paper of its own on the same server, with nobody in it but who brings the blog in. */
async function emptyPaper(beside: string): Promise<string> {
  await ask(beside, 'CREATE DATABASE bench_import', []);
  const own = new URL(beside);
  own.pathname = '/bench_import';
  await migrate(own.href);
  await ask(
    own.href,
    `INSERT INTO person (email, name, password_hash, role) VALUES ('ada@bench.example', 'Ada', 'none', 'admin') RETURNING id AS value`,
    [],
  );
  return own.href;
}

type Asked = { file: string; folder: string; databaseUrl: string; host: string };

async function bringIn({ file, folder, databaseUrl, host }: Asked): Promise<{ seconds: number; peakKb: number; growth: number }> {
  const id = await beginRun(databaseUrl, file, host);
  const began = performance.now();
  const program = spawn(process.execPath, ['--max-old-space-size=256', 'lib/imports/import-program.ts', String(id)], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: folder,
      APP_SECRET: 'x'.repeat(32),
      SITE_URL: 'http://localhost',
      ALLOWED_NETWORKS: '127.0.0.0/8',
      LOG_LEVEL: 'error',
    },
  });
  const sizes: number[] = [];
  const looking = setInterval(async () => {
    const status = await readFile(`/proc/${program.pid}/status`, 'utf8').catch(() => '');
    const kb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    if (kb > 0) sizes.push(kb);
  }, LOOK_MS);
  const [code] = await once(program, 'exit');
  clearInterval(looking);
  if (code !== 0) throw new Error('The import failed.');
  await mustBeDone(databaseUrl, id);
  const tenth = (part: number) => {
    const piece = sizes.slice(Math.floor((sizes.length * part) / 10), Math.floor((sizes.length * (part + 1)) / 10));
    return piece.reduce((sum, size) => sum + size, 0) / Math.max(1, piece.length);
  };
  return { seconds: (performance.now() - began) / 1_000, peakKb: Math.max(0, ...sizes), growth: tenth(9) / tenth(4) };
}

async function beginRun(databaseUrl: string, file: string, host: string): Promise<number> {
  const options = JSON.stringify({ makeSections: true, picturesFrom: [host] });
  return ask(
    databaseUrl,
    `INSERT INTO import_run (format, source, file_name, file, options, is_dry, started_by_id)
     SELECT 'wxr', '', 'bao-cu.xml', $1, $2::jsonb, false, id FROM person WHERE role = 'admin' ORDER BY id LIMIT 1 RETURNING id AS value`,
    [file, options],
  );
}

async function mustBeDone(databaseUrl: string, id: number): Promise<void> {
  const missing = await ask(
    databaseUrl,
    `SELECT (state <> 'done' OR (counts ->> 'created')::int + (counts ->> 'unchanged')::int <> ${POSTS} OR (counts ->> 'picturesMissing')::int > 0)::int AS value
     FROM import_run WHERE id = $1`,
    [id],
  );
  if (missing !== 0) throw new Error('The import is not whole.');
}

async function ask(databaseUrl: string, statement: string, values: unknown[]): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ value: number }>(statement, values);
    return rows[0]?.value ?? 0;
  } finally {
    await client.end();
  }
}
