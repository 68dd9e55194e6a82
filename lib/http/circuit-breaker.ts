import { orderedNow } from '../clock.ts';

export type CircuitBreaker = {
  /** Whether to ask now: always while all is well, not while it is open, once when its time is over. */
  mayAsk(): boolean;
  /** How many of so many may be begun now: all while all is well, none while it is open, one when its time is over. */
  room(most: number): number;
  succeeded(): void;
  failed(): void;
};

/**
 * Stops asking whoever does not answer, and tries again with a single question.
 * @param faults how many in a row open it
 * @param restMs how long it stays open
 * @param clock milliseconds that never step back
 */
export function makeCircuitBreaker({
  faults,
  restMs,
  clock = orderedNow,
}: {
  faults: number;
  restMs: number;
  clock?: () => number;
}): CircuitBreaker {
  let inARow = 0;
  let openUntil: number | null = null;
  let isTrying = false;
  return {
    mayAsk() {
      if (openUntil === null) return true;
      if (isTrying || clock() < openUntil) return false;
      isTrying = true;
      return true;
    },
    room(most) {
      if (openUntil === null) return most;
      return isTrying || clock() < openUntil ? 0 : Math.min(most, 1);
    },
    succeeded() {
      inARow = 0;
      openUntil = null;
      isTrying = false;
    },
    failed() {
      inARow += 1;
      if (isTrying || inARow >= faults) openUntil = clock() + restMs;
      isTrying = false;
    },
  };
}
