import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workerPrograms } from '#lib/jobs/worker-programs';
import { until } from '#tests/support/until';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'programs-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function aProgram(name: string, text: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
}

test('what is done is followed by the next; what broke off is left to the clock, which does not ask a hundred times a minute', async () => {
  const programs = workerPrograms(await aProgram('ends.mjs', 'process.exit(Number(process.argv[2]) % 2)'));
  const followed: number[] = [];
  for (const id of [2, 3])
    programs.begin(id, async () => {
      followed.push(id);
    });
  expect([programs.count(), programs.isAt(2), programs.isAt(3)]).toEqual([2, true, true]);
  await until(() => programs.count() === 0);
  expect(followed).toEqual([2]);
});

test('a program that cannot be begun is not waited for', async () => {
  const programs = workerPrograms(await aProgram('never.mjs', ''));
  const { execPath } = process;
  process.execPath = path.join(folder, 'no-node');
  programs.begin(1, async () => {});
  process.execPath = execPath;
  await until(() => !programs.isAt(1));
  await programs.stop();
});

test('who is asked to leave leaves, and is not followed', async () => {
  const programs = workerPrograms(await aProgram('stays.mjs', 'setInterval(() => {}, 1000)'));
  let isFollowed = false;
  programs.begin(1, async () => {
    isFollowed = true;
  });
  await programs.stop();
  expect([programs.count(), isFollowed]).toEqual([0, false]);
});
