import { execFile } from 'node:child_process';
import path from 'node:path';
import { env } from '../env.ts';

const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Has one of our programs work on strangers' bytes in a process that has no secrets and may be killed.
 * @param file from the project's folder, where every process of this product starts: a bundle has no place of its own
 * @param bytes what it reads on stdin
 * @returns what it printed, or null when it ended by a signal: it crashed, or took longer than `timeoutMs`
 * @throws when it could not be run or failed through no fault of the bytes
 */
export function runProgram(file: string, args: string[], bytes: Uint8Array, timeoutMs: number): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const program = execFile(
      process.execPath,
      ['--max-old-space-size=256', path.resolve(/* turbopackIgnore: true */ file), ...args],
      {
        // Half of the time a small picture takes would be the program's own start; compiled once, it is read from there.
        env: { NODE_ENV: env().NODE_ENV, NODE_COMPILE_CACHE: path.resolve(/* turbopackIgnore: true */ env().DATA_DIR, 'compiled') },
        timeout: timeoutMs,
        killSignal: 'SIGKILL',
        maxBuffer: MAX_ANSWER_BYTES,
        encoding: 'utf8',
      },
      (error, stdout) => {
        if (!error) resolve(stdout);
        else if (error.signal) resolve(null);
        else reject(new Error(`A program that works on files failed: ${file}`, { cause: error }));
      },
    );
    // A program that ends before it has read everything says why by the way it ended.
    program.stdin?.on('error', () => {});
    program.stdin?.end(bytes);
  });
}
