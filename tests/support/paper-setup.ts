// One paper for a run of end-to-end tests: a throw-away database with the demo newsroom, the production build behind the
// front door on a free port, and one browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../scripts/postgres.ts';
import { buildApp } from '../../scripts/start/build-app.ts';
import { configure } from '../../scripts/start/configure.ts';
import { serve } from '../../scripts/start/serve.ts';
import { findChromium } from './chromium.ts';
import { copyDatabase } from './copy-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    paperUrl: string;
    paperDatabaseUrl: string;
    /** The key of the paper's secrets, so that tests can read a captcha. */
    paperSecret: string;
    paperPassword: string;
    browserAddress: string;
    /** The demo newsroom as it was at first, in a database nobody uses: other papers are copies of it. */
    demoDatabaseUrl: string;
    /** Where the paper keeps its pictures. */
    paperDataDir: string;
  }
}

const PASSWORD = 'a password for tests only';

async function writeAs(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export default async function setup(project: TestProject) {
  const ends: (() => Promise<unknown>)[] = [];
  const end = async () => {
    for (const one of ends.reverse()) await one();
  };
  try {
    const directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-e2e-'));
    ends.push(() => rm(directory, { recursive: true, force: true }));
    const [postgres] = await Promise.all([startPostgres(path.join(directory, 'postgres')), buildApp()]);
    ends.push(() => postgres.stop());

    const { forServer, siteUrl } = await configure({ DATA_DIR: directory, PORT: '0', HOST: '127.0.0.1' });
    const environment = { ...forServer, DATABASE_URL: postgres.url, LOG_LEVEL: 'error', TZ: 'UTC' };
    const filling = spawn(process.execPath, ['scripts/start/fill-database.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...environment, DEMO: 'on', DEMO_PASSWORD: PASSWORD },
    });
    const [code] = await once(filling, 'exit');
    if (code !== 0) throw new Error('The database could not be filled.');

    // All browsers here are one address, which sends more than a household does.
    await writeAs(
      postgres.url,
      `INSERT INTO setting (key, value) VALUES ('screening', '{"edition": 1, "settings": {"rules": {"flood": {"on": false}}}}')`,
    );

    const demoDatabaseUrl = await copyDatabase(postgres.url, 'toa_soan_demo');
    const { server, ready } = await serve(environment);
    ends.push(() => server.stop(9_000));
    if (!(await ready)) throw new Error('The server ended before it was ready.');

    const browser = await chromium.launchServer({
      ...(await findChromium()),
      headless: true,
      // Nothing beyond this machine can be reached, so no test can lean on it.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ],
    });
    ends.push(() => browser.close());
    project.provide('paperUrl', siteUrl);
    project.provide('paperDatabaseUrl', postgres.url);
    project.provide('paperSecret', forServer.APP_SECRET ?? '');
    project.provide('paperPassword', PASSWORD);
    project.provide('browserAddress', browser.wsEndpoint());
    project.provide('demoDatabaseUrl', demoDatabaseUrl);
    project.provide('paperDataDir', directory);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
