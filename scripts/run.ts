// Starts the paper on Node 24 and ends everything it started. Operator text; `--dev` is `npm run dev`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildApp, isBuilt } from './start/build-app.ts';
import { checkPort } from './start/check-port.ts';
import { type Configuration, configure, SIGN_IN_FILE } from './start/configure.ts';
import { type OpenDatabase, openDatabase } from './start/open-database.ts';
import { AlreadySaid, explain, say, seconds, step } from './start/say.ts';
import { type Server, serve } from './start/serve.ts';

/** Whoever waits for us to end waits ten seconds; the database needs the last one. */
const SERVER_PATIENCE_MS = 9_000;

const development = process.argv.includes('--dev');
const stopping = new AbortController();
let opening: Promise<OpenDatabase> | undefined;
let server: Server | undefined;

// A terminal that was closed takes no more text; that is no reason to leave anything running.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort());
process.on('disconnect', () => stopping.abort());

const stopAsked = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
// Whoever started this process may have gone before anybody listened for it.
if (process.connected === false) stopping.abort();
let failed = false;
try {
  await Promise.race([stopAsked, run()]);
} catch (error) {
  fail(error);
}
stopping.abort();
await server?.stop(SERVER_PATIENCE_MS);
await opening?.then((database) => database.close()).catch(() => {});
if (!failed) say('✓ Everything is stopped · Đã dừng');
process.exit(failed ? 1 : 0);

function fail(error: unknown): void {
  // What breaks because we are ending is no failure.
  if (!stopping.signal.aborted) {
    failed = true;
    if (!(error instanceof AlreadySaid)) console.error(`✗ ${explain(error)}`);
  }
}

async function run(): Promise<void> {
  const began = performance.now();
  const configuration = await configure(process.env, { development });
  await checkPort(configuration.host, configuration.port);
  const [environment] = await Promise.all([prepareDatabase(configuration), development ? undefined : build()]);
  if (stopping.signal.aborted) return;
  const starting = await serve(environment);
  server = starting.server;
  if (!(await starting.ready)) throw new AlreadySaid();
  tellAddresses(configuration, began);
  const { code, signal } = await server.ended;
  if (!stopping.signal.aborted) throw new Error(`The server ended by itself (${signal ?? `code ${code}`}).`);
}

async function prepareDatabase({ databaseUrl, dataDir, forServer }: Configuration): Promise<Record<string, string>> {
  const began = performance.now();
  opening = openDatabase(databaseUrl, { dataDir, onLost });
  const database = await opening;
  stopping.signal.throwIfAborted();
  say(`✓ ${database.told} (${seconds(began)})`);
  const environment = { ...forServer, DATABASE_URL: database.url };
  const filling = spawn(process.execPath, ['scripts/start/fill-database.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  stopping.signal.addEventListener('abort', () => filling.kill());
  const [code] = await once(filling, 'exit');
  if (code !== 0) throw new AlreadySaid();
  return environment;
}

async function build(): Promise<void> {
  if (await isBuilt()) {
    say('✓ The build is up to date');
    return;
  }
  say('• Building the app: there is no build, or the sources are newer');
  await step(async () => ((await buildApp(stopping.signal)) ? 'The app is built' : 'The app has been built meanwhile'));
}

function onLost(error: unknown): void {
  fail(error);
  stopping.abort();
}

function tellAddresses({ siteUrl, dataDir, port, host }: Configuration, began: number): void {
  say(`\nTòa Soạn is ready (${seconds(began)}) · Tòa Soạn đã sẵn sàng`);
  say(`  paper · mặt báo        ${siteUrl}`);
  say(`  newsroom · tòa soạn    ${siteUrl}/newsroom`);
  if (new URL(siteUrl).port !== String(port)) say(`  listens on · lắng nghe  ${host}:${port}`);
  const signIns = path.join(dataDir, SIGN_IN_FILE);
  if (existsSync(signIns)) say(`  first sign-ins · tài khoản đăng nhập lần đầu: ${signIns}`);
  say('  Ctrl-C ends it · nhấn Ctrl-C để dừng\n');
}
