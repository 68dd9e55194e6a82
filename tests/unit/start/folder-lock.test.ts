import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { lockFolder } from '../../../scripts/start/folder-lock.mjs';

test('two starts in one folder take turns', async () => {
  const first = await lockFolder('a folder of this test');
  const order: string[] = [];
  let waits: () => void = () => {};
  const waiting = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const second = lockFolder('a folder of this test', waits).then((lock) => {
    order.push('second');
    return lock;
  });
  await waiting;
  order.push('first is done');
  await first.release();
  await (await second).release();
  expect(order).toEqual(['first is done', 'second']);
});

test('an operator who kills a start hard does not lock out the next one', async () => {
  const program =
    "import('./scripts/start/folder-lock.mjs').then(async ({ lockFolder }) => { await lockFolder('killed'); console.log('held'); process.stdin.resume(); })";
  const holder = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  let waits: () => void = () => {};
  const waiting = new Promise<void>((resolve) => {
    waits = resolve;
  });
  const next = lockFolder('killed', waits);
  await waiting;
  holder.kill('SIGKILL');
  await (await next).release();
});
