import type { StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import { describe, findItem } from './items/store.ts';
import { mayDescribe, whose } from './may-change.ts';
import type { DescribeInput } from './schema.ts';

export type ChangeRefusal = { code: 'not-found' } | { code: 'forbidden' } | { code: 'conflict' };

/** Says something about an item, over the version this person saw. @returns its new version */
export async function describeItem(staff: StaffMember, said: DescribeInput): Promise<Result<{ version: number }, ChangeRefusal>> {
  const described = await describe(said, { personId: staff.id, ownerId: whose(staff) });
  if (described.code === 'not-changed') return whyNot(staff, said.id);
  if (described.change) tagClock().apply(described.change);
  return done({ version: described.version });
}

/** Why a change of an item came to nothing. */
export async function whyNot(staff: StaffMember, id: number): Promise<{ ok: false } & ChangeRefusal> {
  const item = await findItem(id);
  if (!item) return refuse({ code: 'not-found' });
  return refuse({ code: mayDescribe(staff, item) ? 'conflict' : 'forbidden' });
}
