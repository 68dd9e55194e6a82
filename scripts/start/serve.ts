import { spawn } from 'node:child_process';

export type Server = {
  /** Resolves when the server has ended, whatever ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Lets requests in flight finish, then ends it; after `patienceMs` it is ended in any case. */
  stop(patienceMs: number): Promise<void>;
};

/**
 * Starts the front door and waits until it listens.
 * @param environment what it gets besides this process's own environment
 * @returns undefined when it ended before it listened; it has said why
 */
export async function serve(environment: Record<string, string>): Promise<{ server: Server; ready: Promise<boolean> }> {
  const child = spawn(process.execPath, ['server.ts'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('error', () => resolve({ code: 1, signal: null }));
    child.on('exit', (code, signal) => resolve({ code, signal }));
  });
  const ready = new Promise<boolean>((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'ready' in message) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  const server: Server = {
    ended,
    async stop(patienceMs) {
      child.kill('SIGTERM');
      const cut = setTimeout(() => child.kill('SIGKILL'), patienceMs);
      await ended;
      clearTimeout(cut);
    },
  };
  return { server, ready };
}
