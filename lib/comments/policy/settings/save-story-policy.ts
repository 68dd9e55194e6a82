import { may, mayIn, type StaffMember } from '../../../auth/roles.ts';
import { tagClock } from '../../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { StoryPolicyChange } from '../schema.ts';
import { replaceStoryPolicy } from './store.ts';
import type { StoryPolicyNow } from './view.ts';

/** Whether this person says of any story how it takes comments: who publishes, or who governs comments. */
export const maySetPolicies = (staff: Pick<StaffMember, 'role'>): boolean => may(staff, 'publish') || may(staff, 'govern-comments');

/** Whether they say it of this one. @param sectionId where readers have it; where its draft stands, while they have none */
export const maySetStoryPolicy = (staff: Pick<StaffMember, 'role' | 'sectionIds'>, sectionId: number | null): boolean =>
  may(staff, 'govern-comments') || mayIn(staff, 'publish', sectionId);

/** A story says otherwise than its section, at once: this is no part of its text and waits for no publishing. */
export async function saveStoryPolicy(
  staff: StaffMember,
  change: StoryPolicyChange,
): Promise<Result<StoryPolicyNow, { code: 'forbidden' } | { code: 'not-found' } | { code: 'conflict'; theirs: StoryPolicyNow }>> {
  if (!maySetPolicies(staff)) return refuse({ code: 'forbidden' });
  const maySet = (sectionId: number | null) => maySetStoryPolicy(staff, sectionId);
  const saving = await replaceStoryPolicy({ ...change, personId: staff.id, maySet });
  if (saving.code !== 'saved') return refuse(saving);
  if (saving.change) tagClock().apply(saving.change);
  return done(saving.now);
}
