import { may, type StaffMember } from '../../../auth/roles.ts';
import { tagClock } from '../../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { StoryPolicyChange } from '../schema.ts';
import { replaceStoryPolicy } from './store.ts';
import type { StoryPolicyNow } from './view.ts';

/** Whether this person says how a story takes comments: who publishes it, or who governs comments. */
export const maySetStoryPolicy = (staff: Pick<StaffMember, 'role'>): boolean => may(staff, 'publish') || may(staff, 'govern-comments');

/** A story says otherwise than its section, at once: this is no part of its text and waits for no publishing. */
export async function saveStoryPolicy(
  staff: StaffMember,
  change: StoryPolicyChange,
): Promise<Result<StoryPolicyNow, { code: 'forbidden' } | { code: 'not-found' } | { code: 'conflict'; theirs: StoryPolicyNow }>> {
  if (!maySetStoryPolicy(staff)) return refuse({ code: 'forbidden' });
  const saving = await replaceStoryPolicy({ ...change, personId: staff.id });
  if (saving.code !== 'saved') return refuse(saving);
  if (saving.change) tagClock().apply(saving.change);
  return done(saving.now);
}
