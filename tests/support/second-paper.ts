// A paper of a test's own: another process over a copy of the demo newsroom, with every question it asks the database counted.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { EDITION_CHANNEL } from '#lib/db/edition';
import { freePort } from '../../scripts/start/free-port.ts';
import { serve } from '../../scripts/start/serve.ts';
import { copyDatabase, dropDatabase } from './copy-database.ts';
import { startStatementCounter } from './statement-counter.ts';
import { until } from './until.ts';

export type Asked = {
  status: number;
  /** What the page cache says: hit, miss or stale; null where it has no part. */
  state: string | null;
  text: string;
  /** What the paper asked the database for this answer. */
  statements: string[];
};

export type SecondPaper = {
  url: string;
  databaseUrl: string;
  /** Asks for one address and gives back what it cost; one at a time, or the costs are mixed up. @param headers who asks, as `cookie` */
  ask(path: string, headers?: Record<string, string>): Promise<Asked>;
  /** Waits until the paper has learned of every public change so far, without asking it for any page. */
  hasHeard(): Promise<void>;
  /** Makes the paper forget every page and every read it has kept, as if it had just been started. */
  forgetEverything(): Promise<void>;
  stop(): Promise<void>;
};

/** @param prepare what is done to the copy before a paper runs on it */
export async function startSecondPaper(prepare: (client: pg.Client) => Promise<void> = async () => {}): Promise<SecondPaper> {
  const databaseUrl = await copyDatabase(inject('demoDatabaseUrl'), `copy_${randomBytes(6).toString('hex')}`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await prepare(client);
  // Room for `forgetEverything`: no real paper comes below its first edition.
  await client.query('UPDATE edition SET number = number + 10000');
  const counter = await startStatementCounter(databaseUrl);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { server, ready } = await serve({
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    TZ: 'UTC',
    HOST: '127.0.0.1',
    PORT: String(port),
    SITE_URL: url,
    NEXTAUTH_URL: url,
    APP_SECRET: inject('paperSecret'),
    DATA_DIR: inject('paperDataDir'),
    DATABASE_URL: counter.url,
  });
  const stop = async () => {
    await server.stop(9_000);
    await counter.close();
    await client.end();
    await dropDatabase(databaseUrl);
  };
  if (!(await ready)) {
    await stop();
    throw new Error('The second paper ended before it was ready.');
  }

  // What runs by itself every minute would be counted as some page's.
  await client.query('DELETE FROM jobs.schedule');
  await client.query("DELETE FROM jobs.job WHERE state = 'created'");

  async function ask(path: string, headers: Record<string, string> = {}): Promise<Asked> {
    const before = counter.statements.length;
    const answer = await fetch(url + path, { redirect: 'manual', headers });
    const text = await answer.text();
    const statements = counter.statements.slice(before).map((statement) => statement.text);
    return { status: answer.status, state: answer.headers.get('x-page-cache'), text, statements };
  }

  async function hasHeard(): Promise<void> {
    // Twice: the first answer may be to a look that the paper had taken by itself, before what it is to hear of.
    for (const _ of ['its own', 'ours']) {
      const answers = counter.answersTo('toa-soan-editions');
      // Notifications come in the order of their transactions; after one it does not understand, the paper asks for the number.
      await client.query('SELECT pg_notify($1, $2)', [EDITION_CHANNEL, 'look']);
      await until(() => counter.answersTo('toa-soan-editions') > answers);
    }
    // The answer lies in the paper's socket by now; what it is asked after that, it answers after having read it.
    for (const path of ['/api/health/live', '/api/health/live']) await (await fetch(url + path)).text();
  }

  async function forgetEverything(): Promise<void> {
    // What a database put back from a backup looks like: nothing made before can be trusted.
    await client.query('UPDATE edition SET number = number - 1');
    await hasHeard();
  }

  return { url, databaseUrl, ask, hasHeard, forgetEverything, stop };
}
