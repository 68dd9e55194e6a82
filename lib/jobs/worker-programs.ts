import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { log } from '../log.ts';

/** How a program ends that could not work because somebody else does, on this machine or another. */
export const BUSY = 3;

/** Programs of ours that work beside the process that serves readers, one at a time, each on a row of the database. */
export type WorkerPrograms = {
  /** How many are at work. */
  count(): number;
  isAt(id: number): boolean;
  /**
   * Has a program work on a row; `then` is called when it has done so, or was told that somebody else is at it. One that broke off is begun
   * again by who asks every minute.
   */
  begin(id: number, then: (how: 'done' | 'busy') => Promise<void>): void;
  /** Asks all to leave, and waits until they have. */
  stop(): Promise<void>;
};

// Next may load this module into several of its bundles; the processor is one.
const shared = globalThis as { [key: symbol]: Map<number, ChildProcess> | undefined };

/** @param file the program, from the project's folder; it gets the row's number and leaves on SIGTERM or when the channel to it closes */
export function workerPrograms(file: string): WorkerPrograms {
  const place = Symbol.for(`toa-soan.workers.${file}`);
  const workers = (): Map<number, ChildProcess> => {
    shared[place] ??= new Map();
    return shared[place];
  };
  return {
    count: () => workers().size,
    isAt: (id) => workers().has(id),
    begin(id, then) {
      const worker = spawn(process.execPath, ['--max-old-space-size=512', path.resolve(/*turbopackIgnore: true*/ file), String(id)], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      workers().set(id, worker);
      worker.on('error', (error) => {
        log().error({ err: error, program: file, id }, 'a program could not be begun');
        // One that never was does not end either.
        if (worker.pid === undefined) workers().delete(id);
      });
      worker.on('exit', (code) => {
        workers().delete(id);
        if (code !== 0 && code !== BUSY) return;
        void then(code === 0 ? 'done' : 'busy').catch((error: unknown) =>
          log().warn({ err: error, program: file }, 'programs are not gone on with for the moment'),
        );
      });
    },
    async stop() {
      const leaving = [...workers().values()];
      await Promise.all(
        leaving.map(async (worker) => {
          worker.removeAllListeners('exit');
          const gone = once(worker, 'exit');
          worker.kill('SIGTERM');
          await gone;
        }),
      );
      workers().clear();
    },
  };
}
