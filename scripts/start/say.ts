// What the operator reads while things start: one line a step, one sentence when one fails.

export const say = (line: string): void => console.log(line);

/** Runs one step, then says what it did, in the words it gives back, and how long it took. */
export async function step(work: () => Promise<string>): Promise<void> {
  const began = performance.now();
  const done = await work();
  say(`✓ ${done} (${seconds(began)})`);
}

export const seconds = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** What a process of ours has told the operator already. */
export class AlreadySaid extends Error {}

/** One clear sentence for whoever has to act. */
export function explain(error: unknown): string {
  for (let cause: unknown = error, depth = 0; cause instanceof Error && depth < 5; depth++) {
    const { code } = cause as { code?: unknown };
    if (code === 'ENOSPC' || code === '53100' || /ENOSPC|No space left on device/i.test(cause.message)) {
      return `The disk is full: make room, then start again (${firstLine(cause.message)}).`;
    }
    cause = cause.cause;
  }
  return error instanceof Error ? error.message : String(error);
}

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';
