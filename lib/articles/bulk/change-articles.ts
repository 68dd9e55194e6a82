import type { StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { announceStory } from '../../index-now/announce-story.ts';
import type { BulkResult } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import { findUnknownReference } from '../drafts/store.ts';
import type { ChangeArticlesInput } from './schema.ts';
import { type PublicChanges, storeChange } from './store.ts';
import type { BulkCode } from './view.ts';

/**
 * Does one thing to up to 200 stories in one act: a step of the way, another section, a topic more or less, given to somebody, put before
 * readers, taken away. Each by the rules of the deed that does it to one; those that may not are named with the reason.
 */
export async function changeArticles(
  staff: StaffMember,
  input: ChangeArticlesInput,
): Promise<Result<BulkResult<BulkCode>, { code: 'unknown-section' | 'unknown-term' }>> {
  const { change } = input;
  const named = {
    sectionId: change.kind === 'section' ? change.sectionId : null,
    termIds: change.kind === 'add-term' ? [change.termId] : [],
  };
  const unknown = await findUnknownReference(named, []);
  if (unknown === 'unknown-section' || unknown === 'unknown-term') return refuse({ code: unknown });
  const { result, changes } = await storeChange(staff, input);
  tellReaders(changes);
  return done(result);
}

/** Makes this process's own pages follow at once, and search engines look again. */
export function tellReaders(changes: PublicChanges): void {
  for (const { articleId, change } of changes) {
    tagClock().apply(change);
    announceStory(articleId);
  }
}
