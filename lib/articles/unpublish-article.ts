import { may, mayIn, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
import { done, type Result, refuse } from '../result.ts';
import { withdrawStory } from './publication/store.ts';
import type { Moved } from './view.ts';

/**
 * Takes a story away from readers at once; the draft, its comments and the moment of first publication stay.
 * `live` is the version the person saw before readers (null: none); another one there by now is refused as moved.
 * `reason` is what readers are told at the story's address.
 * @returns whether this call changed anything: a story that is already away is simply away
 */
export async function unpublishArticle(
  staff: StaffMember,
  { articleId, live, reason = '' }: { articleId: number; live: number | null; reason?: string },
): Promise<Result<{ changed: boolean }, { code: 'forbidden' | 'not-found' } | Moved>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const withdrawal = await withdrawStory({
    articleId,
    live,
    reason,
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (withdrawal.code !== 'unpublished') return refuse(withdrawal);
  if (withdrawal.change) {
    tagClock().apply(withdrawal.change);
    announceStory(articleId);
  }
  return done({ changed: withdrawal.change !== null });
}
