import type { StaffMember } from '../../../auth/roles.ts';
import { maySetStoryPolicy } from './save-story-policy.ts';
import { findStoryPolicy } from './store.ts';
import type { StoryPolicyNow } from './view.ts';

/** What a story says of taking comments, for those who may say it; null for anybody else. */
export const findPolicyOfArticle = async (staff: StaffMember, articleId: number): Promise<StoryPolicyNow | null> =>
  maySetStoryPolicy(staff) ? findStoryPolicy(articleId) : null;
