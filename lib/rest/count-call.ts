import type { Caller } from '../api-tokens/view.ts';
import { clientAddress } from '../http/client.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { LIMITS } from '../rate-limit/limits.ts';
import { takeAndTell } from '../rate-limit/take.ts';
import { takeInMemory } from '../rate-limit/take-in-memory.ts';
import { done, type Result, refuse } from '../result.ts';
import type { RestRefusal } from './problems.ts';

const { points, seconds } = LIMITS['api-token'];

/** Counts a call against its token, on all instances together, or against its address where it shows none. @returns headers that say what is left */
export async function countCall(caller: Caller | null, request: Request): Promise<Result<Record<string, string>, RestRefusal>> {
  if (!caller) {
    const allowed = takeInMemory('api-address', addressPrefix(clientAddress(request.headers)));
    return allowed.ok ? done({}) : tooMany(allowed.retryAfterSeconds, {});
  }
  const taken = await takeAndTell('api-token', String(caller.tokenId));
  const policy = { 'ratelimit-policy': `"token";q=${points};w=${seconds}` };
  if (!taken.ok) return tooMany(taken.retryAfterSeconds, { ...policy, ratelimit: `"token";r=0;t=${taken.retryAfterSeconds}` });
  return done({ ...policy, ratelimit: `"token";r=${taken.value.remaining};t=${taken.value.resetSeconds}` });
}

const tooMany = (retryAfterSeconds: number, headers: Record<string, string>): { ok: false } & RestRefusal =>
  refuse({ code: 'too-many', headers: { ...headers, 'retry-after': String(retryAfterSeconds) } });
