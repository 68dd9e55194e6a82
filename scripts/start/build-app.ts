import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lockFolder } from './folder-lock.mjs';
import { say } from './say.ts';

/** Everything that a build is made of. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Made from the schema, which counts itself. */
const GENERATED = path.join('lib', 'db', 'generated');
const STAMP = '.next/toa-soan-build';

/** Whether the build that is there was made from the sources as they are. */
export async function isBuilt(): Promise<boolean> {
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  return stamp !== '' && existsSync('.next/BUILD_ID') && stamp === (await fingerprint());
}

/**
 * Builds the app for production, one process at a time, unless another one has done so meanwhile. Needs no database.
 * @param signal cuts the build short
 * @returns false when there was nothing left to do
 * @throws Error whose message ends with what the build said
 */
export async function buildApp(signal?: AbortSignal): Promise<boolean> {
  const lock = await lockFolder('.', () => say('• Waiting for another build in this folder'));
  try {
    if (await isBuilt()) return false;
    const made = await fingerprint();
    // A build that is cut off must not pass for a finished one.
    await rm(STAMP, { force: true });
    await runBuild(signal);
    await writeFile(STAMP, made);
    return true;
  } finally {
    await lock.release();
  }
}

async function runBuild(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(process.execPath, ['scripts/start/next-build.mjs'], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const cut = () => child.kill('SIGTERM');
  signal?.addEventListener('abort', cut, { once: true });
  const { code, output } = await collect(child);
  signal?.removeEventListener('abort', cut);
  if (code === 0 && existsSync('.next/BUILD_ID')) return;
  if (/ENOSPC|No space left on device/.test(output)) throw new Error('No space left on device while building the app');
  throw new Error(`The build failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
}

function collect(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesOf(source)) {
      const content = await readFile(file);
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

async function filesOf(source: string): Promise<string[]> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true }).catch(() => null);
  if (!entries) return existsSync(source) ? [source] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(GENERATED))
    .sort();
}
