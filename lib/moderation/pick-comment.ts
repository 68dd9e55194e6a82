import type { StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { done, type Result } from '../result.ts';
import { storePick } from './picks/store.ts';
import type { PickInput } from './schema.ts';
import { refuseSeen } from './standing/refuse-seen.ts';
import type { DecisionConflict } from './view.ts';

/**
 * An editor's pick, which readers see before the others, or the end of one; only of a comment that is approved. Saying the same
 * again changes nothing. A pick ends by itself when its comment leaves the page.
 */
export async function pickComment(
  staff: StaffMember,
  input: PickInput,
): Promise<Result<{ isPick: boolean }, { code: 'not-found' } | DecisionConflict>> {
  const picked = await storePick(input, staff.id);
  if (picked) {
    if (picked.change) tagClock().apply(picked.change);
    return done({ isPick: input.isPick });
  }
  return refuseSeen(input.commentId);
}
