// `npm test`: every check there is; `--check` leaves out the browser. The last line is "N passed, N failed".
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VARIABLES } from '#lib/env';
import { buildApp } from './start/build-app.ts';
import { explain, say, seconds } from './start/say.ts';

type Outcome = { passed: number; failed: number; output: string };
/** A file of tests in which one gave out, and what it added to the totals. */
type Failed = { file: string; passed: number; failed: number; titles: string[] };

// What the operator has set for a paper must not reach the tests: they bring their own.
for (const name of [...VARIABLES, 'DEMO', 'DEMO_PASSWORD']) delete process.env[name];
process.env.NEXT_TELEMETRY_DISABLED = '1';

const running = new Set<ChildProcess>();
const stopping = new AbortController();
const stop = () => {
  stopping.abort();
  // The one signal on which the test runner still takes down what it set up.
  for (const child of running) child.kill('SIGINT');
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
process.on('disconnect', stop);

const reports = await mkdtemp(path.join(tmpdir(), 'toa-soan-reports-'));
const withBrowser = !process.argv.includes('--check');
const totals = { passed: 0, failed: 0 };
const gaveOut: Failed[] = [];
let wasBuilt = false;
// More than a busy machine makes fail: something is broken.
const MOST_SECOND_GOES = 6;

// Two lanes, for two cores. Whichever is free takes the next part of the end-to-end files, each with a paper, a database and a
// browser of its own.
const { promise: isBuilt, resolve: built } = Promise.withResolvers<boolean>();
const shards = ['1/4', '2/4', '3/4', '4/4'];
await Promise.all([
  (async () => {
    await part('unit, architecture and integration', () => vitest(['unit', 'apart', 'integration']));
    await endToEnd();
  })(),
  (async () => {
    await part('types', checkTypes);
    await part('lint', () => oneProgram('node_modules/@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '--colors=off']));
    if (withBrowser) await part('build', build);
    built(withBrowser && wasBuilt);
    await endToEnd();
  })(),
]);

await secondGo();
await rm(reports, { recursive: true, force: true });
if (stopping.signal.aborted) totals.failed++;
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function endToEnd(): Promise<void> {
  if (!(await isBuilt)) return;
  for (let shard = shards.shift(); shard; shard = shards.shift()) {
    const mine = shard;
    await part(`end to end, ${mine}`, () => vitest(['e2e'], { shard: mine }));
  }
}

/**
 * A file in which a test gave out gets one more go, alone on the machine and with everything new around it, and what it says then counts.
 * Both goes are told: a test that needs the second is to be mended (docs/decisions/2026-11-26-second-go.md).
 */
async function secondGo(): Promise<void> {
  const again = gaveOut.splice(0);
  if (again.length === 0 || again.length > MOST_SECOND_GOES) return;
  for (const { passed, failed } of again) {
    totals.passed -= passed;
    totals.failed -= failed;
  }
  const kinds = [/tests[\\/]e2e[\\/]/, /tests[\\/](?!e2e[\\/])/];
  for (const [index, kind] of kinds.entries()) {
    const files = again.map(({ file }) => file).filter((file) => kind.test(file));
    const projects = index === 0 ? ['e2e'] : ['unit', 'apart', 'integration'];
    if (files.length > 0) await part(`second go of ${files.length} files, alone`, () => vitest(projects, { files }));
  }
  const still = new Set(gaveOut.flatMap(({ titles }) => titles));
  for (const title of again.flatMap(({ titles }) => titles)) if (!still.has(title)) say(`! passed only at its second go: ${title}`);
}

async function part(name: string, work: () => Promise<Outcome>): Promise<void> {
  if (stopping.signal.aborted) return;
  const began = performance.now();
  const { passed, failed, output } = await work();
  totals.passed += passed;
  totals.failed += failed;
  if (failed > 0) say(output.trimEnd());
  say(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds(began)})`);
}

/**
 * Nothing remembered from an earlier run: after packages changed, the compiler's own notes gave errors that were not there.
 * Next writes the types of routes and style sheets that the sources are checked against.
 */
async function checkTypes(): Promise<Outcome> {
  const generated = await oneProgram('node_modules/next/dist/bin/next', ['typegen']);
  return generated.failed > 0
    ? generated
    : oneProgram('node_modules/typescript/bin/tsc', ['--noEmit', '--incremental', 'false', '--pretty', 'false']);
}

async function build(): Promise<Outcome> {
  try {
    await buildApp(stopping.signal);
    wasBuilt = true;
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: explain(error) };
  }
}

/** A program that passes or fails as a whole. */
async function oneProgram(script: string, args: string[]): Promise<Outcome> {
  const { code, output } = await run([script, ...args]);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

type Report = { testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[] };

/**
 * @param which all files of the projects unless told
 * @param which.shard a part of them, such as `1/2`
 */
async function vitest(projects: string[], { shard = '1/1', files = [] }: { shard?: string; files?: string[] } = {}): Promise<Outcome> {
  const report = path.join(reports, `${crypto.randomUUID()}.json`);
  const { code, output } = await run([
    'node_modules/vitest/vitest.mjs',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    `--shard=${shard}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...files,
  ]);
  const text = await readFile(report, 'utf8').catch(() => '');
  if (text === '') return { passed: 0, failed: 1, output };
  const totals = { passed: 0, failed: 0 };
  for (const { name, status, assertionResults } of (JSON.parse(text) as Report).testResults) {
    const good = assertionResults.filter((result) => result.status === 'passed');
    // A test that was skipped said nothing, so it did not pass; a file that broke before its first test fails as one.
    const bad = assertionResults.filter((result) => result.status !== 'passed');
    const failed = bad.length > 0 ? bad.length : status === 'passed' ? 0 : 1;
    const titles = bad.length > 0 ? bad.map(({ fullName }) => fullName) : [name];
    if (failed > 0) gaveOut.push({ file: name, passed: good.length, failed, titles });
    totals.passed += good.length;
    totals.failed += failed;
  }
  // Errors outside of any test.
  if (totals.failed === 0 && code !== 0) totals.failed = 1;
  return { ...totals, output };
}

function run(args: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    child.on('close', (code) => {
      running.delete(child);
      resolve({ code, output });
    });
  });
}
