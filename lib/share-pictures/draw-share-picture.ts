import { execFile } from 'node:child_process';
import path from 'node:path';
import { env } from '../env.ts';
import type { SharedWords } from './share-drawing.ts';

const TIMEOUT_MS = 20_000;
const MOST_BYTES = 2 * 1024 * 1024;
/** Whoever comes when so many wait is asked to come again. */
const MOST_WAITING = 12;

let waiting = 0;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Draws the picture of a story without a photo, 1200 × 630, as PNG: in another process, one at a time.
 * @returns null when too many others wait already
 * @throws when the program could not be run or failed
 */
export async function drawSharePicture(words: SharedWords): Promise<Buffer | null> {
  if (waiting >= MOST_WAITING) return null;
  waiting++;
  const drawn = turn.then(() => runProgram(words));
  turn = drawn.catch(() => {});
  try {
    return await drawn;
  } finally {
    waiting--;
  }
}

function runProgram(words: SharedWords): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const program = execFile(
      process.execPath,
      ['--max-old-space-size=256', path.resolve('lib/share-pictures/share-program.ts')],
      { env: { NODE_ENV: env().NODE_ENV }, timeout: TIMEOUT_MS, killSignal: 'SIGKILL', maxBuffer: MOST_BYTES, encoding: 'buffer' },
      (error, stdout) => (error ? reject(new Error('The program that draws share pictures failed', { cause: error })) : resolve(stdout)),
    );
    // A program that ends before it has read everything says why by the way it ended.
    program.stdin?.on('error', () => {});
    program.stdin?.end(JSON.stringify(words));
  });
}
