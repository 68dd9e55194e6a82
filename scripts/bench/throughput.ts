import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const ROUNDS = 3;
const SECONDS = 4;

/**
 * How many times a second a story is served from the page cache, against a bare server that sends the same bytes: one after the
 * other, several times, so that what else this machine does falls on both.
 */
export async function measureThroughput({ url, storyPath }: BenchPaper, signal: AbortSignal): Promise<Measure[]> {
  const page = url + storyPath;
  const answer = await fetch(page, { headers: { 'accept-encoding': 'br' } });
  await answer.arrayBuffer();
  const yardstick = spawn(process.execPath, ['scripts/bench/yardstick.ts', page], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    signal,
  });
  try {
    const [message] = await once(yardstick, 'message', { signal });
    const bare = `http://127.0.0.1:${(message as { port: number }).port}/`;
    const rounds: { own: number; bare: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ own: await load(page, signal), bare: await load(bare, signal) });
    return [
      { name: 'story from the page cache', value: median(rounds.map(({ own }) => own)), unit: '1/s', target: null },
      { name: 'the same bytes from a bare node:http server', value: median(rounds.map((one) => one.bare)), unit: '1/s', target: null },
      {
        name: 'page cache against the bare server',
        value: median(rounds.map((one) => one.own / one.bare)),
        unit: 'ratio',
        target: { least: 0.7 },
      },
    ];
  } finally {
    yardstick.disconnect();
  }
}

/** Requests a second, asked by a process of its own so that asking takes no time from answering. */
async function load(url: string, signal: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, ['scripts/bench/load.ts', url, String(SECONDS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, 'close');
  const rate = Number(said);
  if (code !== 0 || !(rate > 0)) throw new Error(`${url} could not be loaded.`);
  return rate;
}
