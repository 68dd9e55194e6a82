import type { DraftDesk } from '../draft-desk.ts';
import type { Failure } from '../requests.ts';

/** In milliseconds: after the last change; at the latest while somebody writes on; and after each failure in a row. */
export const WAITS = { still: 4_000, most: 20_000, again: [5_000, 10_000, 20_000, 40_000, 60_000] } as const;

/** What passes by itself; anything else waits for the next change. */
const PASSING: readonly Failure[] = ['offline', 'unavailable', 'unexpected', 'signed-out'];

/** Whether a save that failed is tried again by itself. */
export const isPassing = (failure: Failure | null): boolean => failure !== null && PASSING.includes(failure);

/**
 * Saves by itself what was changed: some seconds after the last change, every now and then while somebody writes on, and when the page is
 * left or hidden. What fails is tried again, ever less often, and at once when the network is back.
 */
export function makeAutosave(desk: DraftDesk): { soon: () => void; end: () => void } {
  let seen = desk.changes();
  let failures = 0;
  let still: ReturnType<typeof setTimeout> | undefined;
  let most: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  function rest(): void {
    clearTimeout(still);
    clearTimeout(most);
    clearTimeout(again);
    still = most = again = undefined;
  }

  async function fire(): Promise<void> {
    rest();
    if (!desk.state().isDirty) return;
    await desk.save('auto');
    const { isDirty, failure } = desk.state();
    if (!isDirty || !isPassing(failure)) {
      failures = 0;
      return;
    }
    const wait = WAITS.again[Math.min(failures, WAITS.again.length - 1)];
    failures += 1;
    rest();
    again = setTimeout(() => void fire(), wait);
  }

  function hear(): void {
    if (!desk.state().isDirty) {
      seen = desk.changes();
      if (!desk.state().isSaving) rest();
      return;
    }
    if (desk.changes() === seen || again !== undefined) return;
    seen = desk.changes();
    clearTimeout(still);
    still = setTimeout(() => void fire(), WAITS.still);
    most ??= setTimeout(() => void fire(), WAITS.most);
  }

  const soon = () => void fire();
  const onVisibility = () => document.hidden && soon();
  const unsubscribe = desk.subscribe(hear);
  window.addEventListener('blur', soon);
  window.addEventListener('pagehide', soon);
  window.addEventListener('online', soon);
  document.addEventListener('visibilitychange', onVisibility);
  return {
    soon,
    end() {
      rest();
      unsubscribe();
      window.removeEventListener('blur', soon);
      window.removeEventListener('pagehide', soon);
      window.removeEventListener('online', soon);
      document.removeEventListener('visibilitychange', onVisibility);
    },
  };
}
