import { orderedNow } from '../clock.ts';

/** An error is forgotten when the dispatcher, which looks each second, has met no other one for this long. */
const FORGOTTEN_AFTER_MS = 5_000;

type Dispatcher = { disturbedAt: number };

const shared = globalThis as { [key: symbol]: Dispatcher | undefined };
const DISPATCHER = Symbol.for('toa-soan.outbox-dispatcher');

/** Says which dispatcher works in this process; returns how to take that back. */
export function offerDispatcher(dispatcher: Dispatcher): () => void {
  shared[DISPATCHER] = dispatcher;
  return () => {
    if (shared[DISPATCHER] === dispatcher) shared[DISPATCHER] = undefined;
  };
}

/** Whether this process sends what is due undisturbed, for the health check. */
export function isOutboxRunning(): boolean {
  const dispatcher = shared[DISPATCHER];
  return dispatcher !== undefined && orderedNow() - dispatcher.disturbedAt > FORGOTTEN_AFTER_MS;
}
