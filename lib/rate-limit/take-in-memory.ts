import { LRUCache } from 'lru-cache';
import { done, type Result, refuse } from '../result.ts';
import { LIMITS_IN_MEMORY, type MemoryLimitName } from './limits.ts';
import type { TooMany } from './take.ts';

const counters = new Map<MemoryLimitName, LRUCache<string, { taken: number }>>();

/**
 * Counts one more of `limit` for `key` in this process, at no cost to the database. The window begins with the first and
 * is not made longer by others. When more keys come than are kept, the longest untouched one is forgotten.
 */
export function takeInMemory(limit: MemoryLimitName, key: string): Result<void, TooMany> {
  const { points, seconds, keys } = LIMITS_IN_MEMORY[limit];
  let counter = counters.get(limit);
  if (!counter) {
    counter = new LRUCache<string, { taken: number }>({ max: keys, ttl: seconds * 1_000 });
    counters.set(limit, counter);
  }
  const count = counter.get(key) ?? { taken: 0 };
  if (count.taken === 0) counter.set(key, count);
  count.taken += 1;
  if (count.taken <= points) return done(undefined);
  return refuse({ code: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(counter.getRemainingTTL(key) / 1_000)) });
}
