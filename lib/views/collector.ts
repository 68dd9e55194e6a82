import { LRUCache } from 'lru-cache';
import { log } from '../log.ts';
import { countViews } from './store.ts';
import type { Reading } from './view.ts';

/** How long a view may wait to be written, in milliseconds. */
const WRITTEN_AFTER_MS = 4_000;
/** One statement takes so many; the rest follows in the next one. */
const MOST_IN_BATCH = 2_000;
/** While the database is away no more than this many wait; what comes then is not counted. */
const MOST_WAITING = 20_000;
/** Readers of whom this process remembers that they are counted, so that a page opened again costs nothing. */
const MOST_REMEMBERED = 20_000;

export type Collector = {
  /** Takes a view to be written with the next batch; a repeat is dropped. */
  add(view: Reading): void;
  /** Views of a story that wait to be written. */
  waitingFor(articleId: number): number;
  /** Moves on whenever something was written: a total looked up before is too low then. */
  readonly turn: number;
  /** Writes all that waits. Never throws: what could not be written waits for the next turn. */
  flush(): Promise<void>;
};

/**
 * Gathers views in memory and writes them in batches.
 * @param write counts a batch or throws; it is given again what it threw for
 * @param schedule calls back after some time; by default after a few seconds, without keeping the process alive
 */
export function makeCollector({
  write = countViews,
  schedule = (callBack) => void setTimeout(callBack, WRITTEN_AFTER_MS).unref(),
}: {
  write?: (views: readonly Reading[]) => Promise<unknown>;
  schedule?: (callBack: () => void) => void;
} = {}): Collector {
  const waiting = new Map<string, Reading>();
  const waitingByStory = new Map<number, number>();
  const counted = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  let turn = 0;
  let isScheduled = false;
  let writing: Promise<void> = Promise.resolve();

  function plan(): void {
    if (isScheduled || waiting.size === 0) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      void flush();
    });
  }

  function settle(key: string, { articleId }: Reading): void {
    waiting.delete(key);
    counted.set(key, true);
    const left = (waitingByStory.get(articleId) ?? 1) - 1;
    if (left > 0) waitingByStory.set(articleId, left);
    else waitingByStory.delete(articleId);
  }

  async function writeAll(): Promise<void> {
    while (waiting.size > 0) {
      const batch = [...waiting].slice(0, MOST_IN_BATCH);
      try {
        await write(batch.map(([, view]) => view));
      } catch (error) {
        log().warn({ err: error, views: waiting.size }, 'views wait to be written');
        return;
      }
      for (const [key, view] of batch) settle(key, view);
      turn++;
    }
  }

  function flush(): Promise<void> {
    writing = writing.then(writeAll).finally(plan);
    return writing;
  }

  return {
    add(view) {
      const { articleId, day, visitor } = view;
      const key = `${articleId} ${day} ${visitor}`;
      if (counted.get(key) || waiting.has(key) || waiting.size >= MOST_WAITING) return;
      waiting.set(key, view);
      waitingByStory.set(articleId, (waitingByStory.get(articleId) ?? 0) + 1);
      plan();
    },
    waitingFor: (articleId) => waitingByStory.get(articleId) ?? 0,
    get turn() {
      return turn;
    },
    flush,
  };
}

const shared = globalThis as { [key: symbol]: Collector | undefined };
const COLLECTOR = Symbol.for('toa-soan.view-collector');

/** The collector of this process: the app gathers in Next's bundle, the front door writes the rest out at the end. */
export function viewCollector(): Collector {
  shared[COLLECTOR] ??= makeCollector();
  return shared[COLLECTOR];
}
