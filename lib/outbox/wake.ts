/** Looks at once whether there is something to do. */
type Wake = () => void;

// The dispatcher runs in plain Node, deeds inside Next's bundles: two module graphs, one process.
const shared = globalThis as { [key: symbol]: Set<Wake> | undefined };
const WAKERS = Symbol.for('toa-soan.outbox-wakers');

/** Has a dispatcher of this process woken; returns how to take that back. */
export function offerWaking(wake: Wake): () => void {
  shared[WAKERS] ??= new Set();
  shared[WAKERS].add(wake);
  return () => void shared[WAKERS]?.delete(wake);
}

/**
 * Has what a deed left to be done looked at at once, if this process works on it. Call it after the commit. Nothing depends on it:
 * every dispatcher looks by itself each second.
 */
export function wakeOutbox(): void {
  for (const wake of shared[WAKERS] ?? []) wake();
}
