import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import { findStoryTitles as find } from './store.ts';
import type { StoryToName } from './view.ts';

/** What the stories of a box are called; of what is not published only those this person works on. */
export async function findStoryTitles(
  staff: StaffMember,
  { articleIds }: { articleIds: number[] },
): Promise<Result<StoryToName[], { code: 'forbidden' }>> {
  const scope = draftScope(staff);
  return scope ? done(await find(articleIds, scope)) : refuse({ code: 'forbidden' });
}
