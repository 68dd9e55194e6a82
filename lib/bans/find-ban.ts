import { addressHash } from '../rate-limit/address-hash.ts';
import { refuse } from '../result.ts';
import { findActiveBan } from './store.ts';
import type { Banned } from './view.ts';

/** Who wants to write: the address, and the phone where one is known, as its keyed hash. */
export type Writer = { address: string; phoneHash?: Uint8Array | null };

/**
 * Whether nothing is taken from somebody at the moment. Everything that anybody can write without signing in asks this first
 * (tests/integration/bans/every-door.test.ts), but for taking back what they wrote.
 * @returns the refusal, with what may be told; null for everybody else
 */
export async function findBan({ address, phoneHash = null }: Writer): Promise<({ ok: false } & Banned) | null> {
  const found = await findActiveBan({ addressHash: addressHash(address), phoneHash });
  if (!found) return null;
  const { kind, until, reason, isReasonTold } = found;
  return refuse({ code: 'banned', kind, until, reason: isReasonTold ? reason : '' });
}
