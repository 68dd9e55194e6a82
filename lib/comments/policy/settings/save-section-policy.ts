import { may, type StaffMember } from '../../../auth/roles.ts';
import { tagClock } from '../../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { SectionPolicyChange } from '../schema.ts';
import { replaceSectionPolicy } from './store.ts';
import type { PolicyNow } from './view.ts';

/** A section says otherwise than the paper, or leaves it to the paper again. */
export async function saveSectionPolicy(
  staff: StaffMember,
  change: SectionPolicyChange,
): Promise<Result<PolicyNow, { code: 'forbidden' } | { code: 'not-found' } | { code: 'conflict'; theirs: PolicyNow }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const saving = await replaceSectionPolicy({ ...change, personId: staff.id });
  if (saving.code !== 'saved') return refuse(saving);
  if (saving.change) tagClock().apply(saving.change);
  return done(saving.now);
}
