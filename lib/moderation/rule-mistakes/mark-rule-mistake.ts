import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { RuleMistakeInput } from './schema.ts';
import { storeRuleMistake } from './store.ts';

/**
 * A moderator tells that a rule was wrong about a comment, or takes that back. It counts for how far the rule is trusted, and may make
 * a banned term hold from then on instead of refusing; the comment stands where it stood.
 */
export async function markRuleMistake(
  staff: StaffMember,
  input: RuleMistakeInput,
): Promise<Result<{ isWrong: boolean }, { code: 'not-found' }>> {
  const stored = await storeRuleMistake(input, staff.id);
  return stored ? done({ isWrong: input.isWrong }) : refuse({ code: 'not-found' });
}
