import type { StaffMember } from '../../../auth/roles.ts';
import { maySetPolicies, maySetStoryPolicy } from './save-story-policy.ts';
import { findStoryPolicy } from './store.ts';
import type { StoryPolicyNow } from './view.ts';

/** What a story says of taking comments, for those who may say it; null for anybody else. */
export async function findPolicyOfArticle(staff: StaffMember, articleId: number): Promise<StoryPolicyNow | null> {
  const found = maySetPolicies(staff) ? await findStoryPolicy(articleId) : null;
  return found && maySetStoryPolicy(staff, found.sectionId) ? found.policy : null;
}
