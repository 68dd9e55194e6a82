import type { StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import type { CommentStatus } from '../comments/status.ts';
import { done, type Result, refuse } from '../result.ts';
import type { DecisionInput } from './schema.ts';
import { findStanding, storeDecision } from './store.ts';
import type { DecisionConflict } from './view.ts';

/**
 * A moderator decides on a comment as they saw it; of all who decide at once exactly one succeeds and the others learn who
 * it was. Readers see an approval, and its end, with the next page they ask for.
 */
export async function decideComment(
  staff: StaffMember,
  input: DecisionInput,
): Promise<Result<{ status: CommentStatus; version: number }, { code: 'not-found' } | DecisionConflict>> {
  const decided = await storeDecision(input, staff.id);
  if (decided) {
    if (decided.change) tagClock().apply(decided.change);
    return done({ status: decided.status, version: decided.version });
  }
  const standing = await findStanding(input.commentId);
  if (!standing) return refuse({ code: 'not-found' });
  return refuse({ code: 'conflict', ...standing, at: standing.at.toISOString() });
}
