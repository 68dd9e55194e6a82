import { useRef, useState } from 'react';
import { MAX_DROPPED } from '#lib/media/library/schema';
import type { Refusal } from './item-words.ts';
import { sendToLibrary } from './send-files.ts';

/** A file on its way; `share` is how much has been sent, 0 to 1. */
export type Dropped = { number: number; file: File } & (
  | { state: 'waiting' }
  | { state: 'sending'; share: number }
  | { state: 'taken'; itemId: number; isKnown: boolean }
  | { state: 'refused'; code: Refusal }
);

/**
 * Sends files one after another, in the order they came; one that is refused holds up none of the others.
 * @param onTaken called when all that were waiting are through, and at least one was taken
 */
export function useDropped(onTaken: () => void) {
  const [dropped, setDropped] = useState<Dropped[]>([]);
  const [left, setLeft] = useState(0);
  const queue = useRef<{ waiting: Dropped[]; isAtWork: boolean; taken: number; next: number }>({
    waiting: [],
    isAtWork: false,
    taken: 0,
    next: 1,
  });

  const show = (changed: Dropped) => setDropped((now) => now.map((one) => (one.number === changed.number ? changed : one)));

  async function work(): Promise<void> {
    const { current } = queue;
    if (current.isAtWork) return;
    current.isAtWork = true;
    for (let one = current.waiting.shift(); one; one = current.waiting.shift()) {
      const { number, file } = one;
      show({ number, file, state: 'sending', share: 0 });
      const answer = await sendToLibrary(file, (share) => show({ number, file, state: 'sending', share }));
      if (answer.ok) current.taken += 1;
      const { ok, ...said } = answer;
      show('code' in said ? { number, file, state: 'refused', ...said } : { number, file, state: 'taken', ...said });
    }
    current.isAtWork = false;
    if (current.taken > 0) onTaken();
    current.taken = 0;
  }

  function add(files: readonly File[]): void {
    const { current } = queue;
    const added = files.slice(0, MAX_DROPPED).map((file): Dropped => ({ number: current.next++, file, state: 'waiting' }));
    setLeft(files.length - added.length);
    setDropped((now) => [...added, ...now]);
    current.waiting.push(...added);
    void work();
  }

  function again(which: readonly Dropped[]): void {
    const waiting = which.map(({ number, file }): Dropped => ({ number, file, state: 'waiting' }));
    for (const one of waiting) show(one);
    queue.current.waiting.push(...waiting);
    void work();
  }

  return {
    dropped,
    left,
    add,
    again,
    clear: () => setDropped((now) => now.filter(({ state }) => state === 'waiting' || state === 'sending')),
  };
}
