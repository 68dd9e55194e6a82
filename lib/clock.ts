/** The only place that asks the time; what must agree between instances asks the database instead. */
export const now = (): Date => new Date();

/**
 * Milliseconds since 1970 that never step back or jump, with fractions: for telling what came first inside this process.
 * The same clock that Next stamps its cached values with.
 */
export const orderedNow = (): number => performance.timeOrigin + performance.now();
