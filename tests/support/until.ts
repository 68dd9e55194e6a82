const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;

/**
 * Waits until a condition holds, asking again and again.
 * @throws when it does not hold within a minute; the last error of asking, if there was one, is its cause
 */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  let cause: unknown;
  while (performance.now() < deadline) {
    try {
      if (await condition()) return;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`Not within ${PATIENCE_MS} ms: ${condition.toString()}`, { cause });
}
