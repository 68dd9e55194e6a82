import { execFile } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { env } from '../env.ts';
import { done, type Result, refuse } from '../result.ts';
import type { Rendition } from './formats.ts';
import { inTurn } from './picture-queue.ts';
import { renditions } from './schema.ts';

export const PICTURE_TIMEOUT_MS = 20_000;

const MAX_ANSWER_BYTES = 64 * 1024;
const answer = z.union([z.strictObject({ renditions }), z.strictObject({ refused: z.enum(['picture-pixels', 'picture-broken']) })]);

/**
 * Has another process decode a picture and write its sizes into `folder` as `<width>.<format>`, smallest first.
 * A picture that makes that process crash, or keeps it for longer than `timeoutMs`, counts as broken.
 * @throws when the program could not be run or failed through no fault of the picture
 */
export function makeRenditions(
  bytes: Uint8Array,
  folder: string,
  timeoutMs = PICTURE_TIMEOUT_MS,
): Promise<Result<Rendition[], { code: 'picture-pixels' | 'picture-broken' }>> {
  return inTurn(async () => {
    const said = await runProgram(bytes, folder, timeoutMs);
    if (said === null) return refuse({ code: 'picture-broken' });
    const parsed = answer.parse(JSON.parse(said));
    return 'refused' in parsed ? refuse({ code: parsed.refused }) : done(parsed.renditions);
  });
}

/** What the program printed, or null when it ended by a signal. */
function runProgram(bytes: Uint8Array, folder: string, timeoutMs: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const program = execFile(
      process.execPath,
      // Found from the project's folder, where every process of this product starts: a bundle has no place of its own.
      ['--max-old-space-size=256', path.resolve('lib/media/process-picture.ts'), folder],
      {
        env: { NODE_ENV: env().NODE_ENV },
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: MAX_ANSWER_BYTES,
        encoding: 'utf8',
      },
      (error, stdout) => {
        if (!error) resolve(stdout);
        else if (error.signal) resolve(null);
        else reject(new Error('The program that makes picture sizes failed', { cause: error }));
      },
    );
    // A program that ends before it has read everything says why by the way it ended.
    program.stdin?.on('error', () => {});
    program.stdin?.end(bytes);
  });
}
