import type { DraftContent } from '#lib/articles/schema';
import { now, orderedNow } from '#lib/clock';
import type { DraftDesk } from '../draft-desk.ts';
import type { Journal } from './journal.ts';

/** How soon after a change it is on the device, in milliseconds; a text so long that keeping it takes time is kept a little less often. */
const SOON_MS = 250;
const SHARE = 10;

/** Keeps on the device what is written, change by change, until the newsroom has it. */
export function writeJournal(desk: DraftDesk, journal: Journal): { flush: () => Promise<void>; discard: () => void; end: () => void } {
  let seen = desk.changes();
  let isKept = false;
  let isDiscarded = false;
  let isEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = SOON_MS;
  // One after the other: what is forgotten must not come back with a write that was under way.
  let queue: Promise<void> = Promise.resolve();

  const put = (deed: () => Promise<void>): Promise<void> => {
    // A browser that keeps nothing on the device still saves to the newsroom.
    queue = queue.then(deed).catch(() => {});
    return queue;
  };

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (!desk.state().isDirty || isDiscarded) return queue;
    isKept = true;
    const began = orderedNow();
    const { body, ...form } = desk.written();
    const text = { form, body: body as DraftContent['body'], writtenAt: now() };
    const { base } = desk.state();
    return put(async () => {
      await journal.write(text, base);
      wait = Math.max(SOON_MS, (orderedNow() - began) * SHARE);
    });
  }

  function forget(): void {
    clearTimeout(timer);
    timer = undefined;
    if (!isKept) return;
    isKept = false;
    void put(() => journal.forget());
  }

  const unsubscribe = desk.subscribe(() => {
    if (!desk.state().isDirty) {
      forget();
      if (isEnded) unsubscribe();
      return;
    }
    if (isEnded) return;
    if (desk.changes() === seen) return;
    seen = desk.changes();
    timer ??= setTimeout(() => void flush(), wait);
  });
  const onLeave = () => void flush();
  const onVisibility = () => document.hidden && onLeave();
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', onVisibility);
  return {
    flush,
    discard() {
      isDiscarded = true;
      forget();
    },
    end() {
      // A page that is left may still have a save under way: what it kept goes when that is done.
      isEnded = true;
      void flush();
      if (!desk.state().isDirty) unsubscribe();
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
