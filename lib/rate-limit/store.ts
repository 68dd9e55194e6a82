import type pg from 'pg';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import { pool } from '../db/pool.ts';
import { LIMITS, type Limit, type LimitName } from './limits.ts';

const made = new WeakMap<pg.Pool, Map<LimitName, RateLimiterAbstract>>();

/** The counter of one limit over this process's pool. */
export function counterOf(name: LimitName): RateLimiterAbstract {
  const connections = pool();
  const counters = made.get(connections) ?? new Map<LimitName, RateLimiterAbstract>();
  made.set(connections, counters);
  const counter = counters.get(name) ?? makeCounter(name, connections);
  counters.set(name, counter);
  return counter;
}

/** Counters of one comment in so many seconds; a paper knows a few such times. */
const slow = new WeakMap<pg.Pool, Map<number, RateLimiterAbstract>>();

/** The counter of one in `seconds`. */
export function slowCounterOf(seconds: number): RateLimiterAbstract {
  const connections = pool();
  const counters = slow.get(connections) ?? new Map<number, RateLimiterAbstract>();
  slow.set(connections, counters);
  const counter =
    counters.get(seconds) ?? makeLimiter('comment-slow', connections, { points: 1, seconds, withoutStore: 'count-in-memory' });
  counters.set(seconds, counter);
  return counter;
}

/**
 * Removes counts that ended an hour ago or earlier: counts are dated by the instances' clocks, which may differ a little.
 * @returns how many
 */
export async function deleteExpiredLimits(): Promise<number> {
  const result = await pool().query("DELETE FROM rate_limit WHERE expire < extract(epoch FROM now() - interval '1 hour') * 1000");
  return result.rowCount ?? 0;
}

const makeCounter = (name: LimitName, connections: pg.Pool): RateLimiterAbstract => makeLimiter(name, connections, LIMITS[name]);

function makeLimiter(keyPrefix: string, connections: pg.Pool, { points, seconds, withoutStore }: Limit): RateLimiterAbstract {
  const shared = { keyPrefix, points, duration: seconds };
  return new RateLimiterPostgres({
    ...shared,
    storeClient: connections,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    // Clean-up is a job; the library's timer would run once in every module graph.
    clearExpiredByTimeout: false,
    ...(withoutStore === 'count-in-memory' && {
      insuranceLimiter: new RateLimiterMemory(shared),
      // A flood is refused without asking the database each time.
      inMemoryBlockOnConsumed: points + 1,
    }),
  });
}
