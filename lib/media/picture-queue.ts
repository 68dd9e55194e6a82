const AT_ONCE = 2;

// Next may load this module into several of its bundles; the processor is one.
const shared = globalThis as { [key: symbol]: { running: number; waiting: (() => void)[] } | undefined };
const QUEUE = Symbol.for('toa-soan.picture-queue');

/** Does the work when fewer than two others of this process are at theirs, in the order of asking. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  shared[QUEUE] ??= { running: 0, waiting: [] };
  const queue = shared[QUEUE];
  if (queue.running < AT_ONCE) queue.running++;
  else await new Promise<void>((resolve) => queue.waiting.push(resolve));
  try {
    return await work();
  } finally {
    // Whoever waits takes over this place, so nobody can slip in between.
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running--;
  }
}
