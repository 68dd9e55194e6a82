import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import type { BanInput } from './schema.ts';
import { storeBan } from './store.ts';

/** `unknown`: the comment has no phone number, or where it came from is forgotten. `standing`: there is such a ban; moments are ISO strings. */
export type BanRefusal = { code: 'not-found' } | { code: 'unknown' } | { code: 'standing'; by: string; until: string };

/**
 * Takes nothing more from the phone or the address that a comment came from, for some days; nobody sees which that is. What it has
 * written stays where it is.
 * @returns until when, as an ISO string
 */
export async function banSender(staff: StaffMember, input: BanInput): Promise<Result<{ until: string }, BanRefusal>> {
  const stored = await storeBan(input, staff.id);
  if (stored === 'not-found' || stored === 'unknown') return refuse({ code: stored });
  if ('standing' in stored) return refuse({ code: 'standing', by: stored.standing.by, until: stored.standing.until.toISOString() });
  return done({ until: stored.until.toISOString() });
}
