import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { npmStart, type Start } from '#tests/support/npm-start';
import { paper } from '#tests/support/paper';
import { until } from '#tests/support/until';
import { freePort } from '../../../scripts/start/free-port.ts';

let data = '';
let port = 0;
const starts: Start[] = [];
/** Drawing every size of forty pictures takes a slow machine minutes. */
const FIRST_START_MS = 300_000;

function start(environment: Record<string, string> = {}): Start {
  const started = npmStart({ DATA_DIR: data, PORT: String(port), HOST: '127.0.0.1', ...environment });
  starts.push(started);
  return started;
}

beforeAll(async () => {
  data = path.join(await mkdtemp(path.join(tmpdir(), 'toa-soan-start-')), 'data');
  port = await freePort();
});

afterEach(async () => {
  for (const { pid, ended } of starts.splice(0)) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It has ended already, as most tests want.
    }
    await ended;
  }
});

afterAll(async () => {
  await rm(path.dirname(data), { recursive: true, force: true });
});

const front = () => fetch(`http://127.0.0.1:${port}/`);
const postgresRuns = () => existsSync(path.join(data, 'postgres/postmaster.pid'));

test('a newcomer configures nothing and gets a paper, its first sign-ins for their eyes only, and an end that leaves nothing running', {
  timeout: FIRST_START_MS,
}, async () => {
  const first = start();
  await first.ready();
  expect((await front()).status).toBe(200);
  expect((await stat(data)).mode & 0o777).toBe(0o700);
  const signIns = path.join(data, 'first-sign-in.txt');
  expect((await stat(signIns)).mode & 0o777).toBe(0o600);
  expect((await stat(path.join(data, 'app-secret'))).mode & 0o777).toBe(0o600);
  for (const name of ['admin', 'editor', 'reporter', 'moderator']) {
    expect(await readFile(signIns, 'utf8')).toMatch(new RegExp(`^${name}@toasoan\\.local +[a-z0-9-]{19}$`, 'm'));
  }
  expect(first.said()).toContain(signIns);
  process.kill(first.pid, 'SIGTERM');
  expect(await first.ended).toBe(0);
  await expect(front()).rejects.toThrow();
  expect(postgresRuns()).toBe(false);
});

test('an operator whose paper was killed hard starts it again, keeps what was kept, and ends it with Ctrl-C', async () => {
  const killed = start();
  await killed.ready();
  const kept = await Promise.all(['first-sign-in.txt', 'app-secret'].map((name) => readFile(path.join(data, name), 'utf8')));
  process.kill(-killed.pid, 'SIGKILL');
  await killed.ended;
  const again = start();
  await again.ready();
  expect((await front()).status).toBe(200);
  expect(await Promise.all(['first-sign-in.txt', 'app-secret'].map((name) => readFile(path.join(data, name), 'utf8')))).toEqual(kept);
  process.kill(-again.pid, 'SIGINT');
  expect(await again.ended).toBe(0);
  expect(postgresRuns()).toBe(false);
});

test('a reader who is sending a comment while the operator stops the paper still gets an answer', async () => {
  const stopped = start();
  await stopped.ready();
  const body = JSON.stringify({ articleId: 1, name: 'Rosa' });
  const reader = connect(port, '127.0.0.1');
  let answer = '';
  reader.on('data', (chunk: Buffer) => {
    answer += chunk.toString();
  });
  const answered = once(reader, 'close');
  const half = Math.floor(body.length / 2);
  reader.write(
    `POST /api/comments HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body.slice(0, half)}`,
  );
  // Another request on a connection of its own shows that the server has turned to the first one.
  expect((await front()).status).toBe(200);
  process.kill(stopped.pid, 'SIGTERM');
  await until(async () =>
    front().then(
      () => false,
      () => true,
    ),
  );
  reader.write(body.slice(half));
  await answered;
  expect(answer).toMatch(/^HTTP\/1\.1 422 /);
  expect(answer).toContain('"title"');
  expect(await stopped.ended).toBe(0);
});

test('an operator who starts on a taken port is told so at once', async () => {
  const taken: Server = createServer();
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  const refused = start();
  expect(await refused.ended).toBe(1);
  taken.close();
  expect(complaintOf(refused)).toEqual([`✗ Port ${port} is taken; choose another with PORT=…`]);
});

test('an operator with a short secret is refused and told how long it must be', async () => {
  const refused = start({ APP_SECRET: 'short' });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toMatch(/APP_SECRET: must be at least 32 characters long/);
});

test('an operator whose database is away, or refuses them, is told which of the two', async () => {
  const nobody = start({ DATABASE_URL: `postgresql://someone@127.0.0.1:${await freePort()}/paper` });
  expect(await nobody.ended).toBe(1);
  expect(complaintOf(nobody)).toEqual([expect.stringMatching(/^✗ The database at 127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/)]);

  const wrong = new URL(paper.databaseUrl);
  wrong.password = 'not-the-password';
  const refused = start({ DATABASE_URL: wrong.href });
  expect(await refused.ended).toBe(1);
  expect(complaintOf(refused)).toEqual([expect.stringMatching(/^✗ The database at .* refuses the user "toa_soan"/)]);
  expect(refused.said()).not.toContain('not-the-password');
});

/** What it said besides npm's own words and the steps that went well. */
const complaintOf = (refused: Start): string[] =>
  refused
    .said()
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^(?:>|npm |✓|•)/.test(line));
