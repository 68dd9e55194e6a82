import type { StaffMember } from '../../auth/roles.ts';
import { findPersonalData, type PersonalKind } from '../../comments/personal-data/find-personal-data.ts';
import { SCREENED_FIELDS } from '../../comments/screening/rule.ts';
import { done, type Result } from '../../result.ts';
import { refuseSeen } from '../standing/refuse-seen.ts';
import type { DecisionConflict } from '../view.ts';
import type { Cut, ProposalInput } from './schema.ts';
import { findWords } from './store.ts';

export type ProposedCut = Cut & { kind: PersonalKind };

/** What would be masked in a comment as a moderator sees it; they have the last word. */
export async function proposeRedaction(
  _staff: StaffMember,
  { commentId, version }: ProposalInput,
): Promise<Result<{ cuts: ProposedCut[] }, { code: 'not-found' } | DecisionConflict>> {
  const words = await findWords(commentId, version);
  if (words)
    return done({ cuts: SCREENED_FIELDS.flatMap((field) => findPersonalData(words[field]).map((found) => ({ field, ...found }))) });
  return refuseSeen(commentId);
}
