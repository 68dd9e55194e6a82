import { may, type StaffMember } from '../../../auth/roles.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { FactorRule, FactorRuleInput } from '../schema.ts';
import { replaceFactorRule } from './store.ts';

export type FactorRuleRefusal =
  | { code: 'forbidden' }
  /** Somebody else changed it meanwhile; `theirs` is what stands there now. */
  | { code: 'conflict'; theirs: FactorRule };

/** Says which roles must sign in with a second factor; who has none yet is led to it at their next request. */
export async function saveFactorRule(staff: StaffMember, input: FactorRuleInput): Promise<Result<FactorRule, FactorRuleRefusal>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const { code, now } = await replaceFactorRule(input, staff.id);
  return code === 'saved' ? done(now) : refuse({ code: 'conflict', theirs: now });
}
