import { createHmac } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { done, type Result, refuse } from '../result.ts';
import { keyFor } from '../secrets.ts';
import type { LimitName } from './limits.ts';
import { counterOf, slowCounterOf } from './store.ts';

export type TooMany = { code: 'too-many'; retryAfterSeconds: number };

/**
 * Counts one more of `limit` for `key`. Parallel calls are counted one by one, on all instances together.
 * @param key who is counted: an address prefix, an account; only its keyed hash is stored
 * @throws when the store cannot be asked and the limit must hold (see `withoutStore` in limits.ts): nobody passes uncounted
 */
export async function take(limit: LimitName, key: string): Promise<Result<void, TooMany>> {
  try {
    await counterOf(limit).consume(storedKey(key));
    return done(undefined);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refuse({ code: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
  }
}

/** What is left of a limit, and in how many seconds it begins anew. */
export type Remaining = { remaining: number; resetSeconds: number };

/** The same as `take`, for who tells what is left. */
export async function takeAndTell(limit: LimitName, key: string): Promise<Result<Remaining, TooMany>> {
  try {
    const { remainingPoints, msBeforeNext } = await counterOf(limit).consume(storedKey(key));
    return done({ remaining: remainingPoints, resetSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refuse({ code: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
  }
}

/** Takes back what `take` counted, for limits that count failures: it turned out to be none. */
export async function giveBack(limit: LimitName, key: string): Promise<void> {
  await counterOf(limit).reward(storedKey(key));
}

/**
 * Counts one for `key` in `seconds`, as `take` does: whoever was counted waits so long, on all instances.
 * @returns how to take it back, for what came to nothing
 */
export async function takeOneIn(seconds: number, key: string): Promise<Result<{ giveBack: () => Promise<unknown> }, TooMany>> {
  const counter = slowCounterOf(seconds);
  try {
    await counter.consume(storedKey(key));
    return done({ giveBack: () => counter.delete(storedKey(key)) });
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return refuse({ code: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
  }
}

const storedKey = (key: string): string => createHmac('sha256', keyFor('address-hash')).update(key).digest('base64url');
