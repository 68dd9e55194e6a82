// `npm start` as an operator runs it, in this checkout, with data of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export type Start = {
  pid: number;
  /** Everything it has said so far. */
  said(): string;
  /** Waits until it has printed the addresses. */
  ready(): Promise<void>;
  /** Waits until npm has ended; gives its exit code. */
  ended: Promise<number | null>;
};

/** @param environment what the operator sets; everything else of the paper's is unset */
export function npmStart(environment: Record<string, string>): Start {
  const child = spawn('npm', ['start'], {
    // A group of its own, as a terminal makes one, so that Ctrl-C and a hard kill can reach all of it and nothing else.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', APP_SECRET: '', SITE_URL: '', ...environment },
  });
  let said = '';
  const { pid = 0 } = child;
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Tòa Soạn is ready')) resolve();
      });
    }
    void ended.then(() => reject(new Error(`npm start ended:\n${said}`)));
  });
  ready.catch(() => {});
  return { pid, said: () => said, ready: () => ready, ended };
}
