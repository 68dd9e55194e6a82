import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { copyDatabase } from '../../tests/support/copy-database.ts';
import { addComments } from '../../tests/support/million-comments.ts';
import { startStatementCounter } from '../../tests/support/statement-counter.ts';
import { addOlderStories } from '../../tests/support/ten-thousand.ts';
import { startPostgres } from '../postgres.ts';
import { buildApp } from '../start/build-app.ts';
import { configure } from '../start/configure.ts';
import { serve } from '../start/serve.ts';
import { demoTexts } from './texts.ts';

export type BenchPaper = {
  /** Address of the paper with the demo newsroom. */
  url: string;
  /** Path of a demo story with a photo and comments. */
  storyPath: string;
  /** Address of the paper with ten thousand older stories besides. */
  largeUrl: string;
  /** The large paper's database. */
  largeDatabaseUrl: string;
  /** The password of everybody in the demo newsroom. */
  password: string;
  /** A database with the demo newsroom alone, for measures to fill; no paper is open on it. */
  newsroomDatabaseUrl: string;
  discussed: DiscussedPaper;
  close(): Promise<void>;
};

/** The large paper with a million comments besides. */
export type DiscussedPaper = {
  url: string;
  databaseUrl: string;
  /** The story with twenty thousand conversations. */
  storyId: number;
  /** How long it took to write the comments. */
  filledInMs: number;
  /** How many statements its pages have cost so far. */
  statements(): number;
};

const PASSWORD = 'a password for the bench only';
const COMMENTS = { total: 1_000_000, pending: 100_000, conversations: 20_000 };

/**
 * Builds the app and starts three papers on data of their own, which is thrown away in the end.
 * @throws Error with one sentence when something does not start
 */
export async function openBenchPaper(signal: AbortSignal): Promise<BenchPaper> {
  const ends: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-bench-'));
    ends.push(() => rm(directory, { recursive: true, force: true }));
    const [postgres] = await Promise.all([startPostgres(path.join(directory, 'postgres')), buildApp(signal)]);
    ends.push(() => postgres.stop());
    const first = await configure({ DATA_DIR: directory, PORT: '0', HOST: '127.0.0.1' });
    const environment = { ...first.forServer, DATABASE_URL: postgres.url, LOG_LEVEL: 'error', TZ: 'UTC' };
    const filling = spawn(process.execPath, ['scripts/start/fill-database.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...environment, DEMO: 'on', DEMO_PASSWORD: PASSWORD },
    });
    const [code] = await once(filling, 'exit');
    if (code !== 0) throw new Error('The database could not be filled.');

    const newsroomDatabaseUrl = await copyDatabase(postgres.url, 'newsroom');
    const largeDatabaseUrl = await copyDatabase(postgres.url, 'large');
    const client = new pg.Client({ connectionString: largeDatabaseUrl });
    await client.connect();
    const { rows } = await client.query<{ path: string }>(`
      SELECT '/' || section.slug || '/' || story.slug || '-' || article_id AS path FROM story JOIN section ON section.id = section_id
      WHERE comment_count > 0 AND picture_id IS NOT NULL ORDER BY published_at DESC LIMIT 1`);
    await addOlderStories(client);
    await client.end();

    const databaseUrl = await copyDatabase(largeDatabaseUrl, 'discussed');
    const { storyId, filledInMs } = await discuss(databaseUrl);
    const counter = await startStatementCounter(databaseUrl);
    ends.push(() => counter.close());

    const paperOn = async (database: string): Promise<string> => {
      const { siteUrl, forServer } = await configure({ DATA_DIR: directory, PORT: '0', HOST: '127.0.0.1' });
      const { server, ready } = await serve({ ...environment, ...forServer, DATABASE_URL: database });
      ends.push(() => server.stop(9_000));
      if (!(await ready)) throw new Error('The server ended before it was ready.');
      return siteUrl;
    };
    return {
      url: await paperOn(postgres.url),
      storyPath: rows[0]?.path ?? '/',
      largeUrl: await paperOn(largeDatabaseUrl),
      largeDatabaseUrl,
      password: PASSWORD,
      newsroomDatabaseUrl,
      discussed: { url: await paperOn(counter.url), databaseUrl, storyId, filledInMs, statements: () => counter.statements.length },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function discuss(databaseUrl: string): Promise<{ storyId: number; filledInMs: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const began = performance.now();
    const { storyId } = await addComments(client, demoTexts(), COMMENTS);
    return { storyId, filledInMs: performance.now() - began };
  } finally {
    await client.end();
  }
}
