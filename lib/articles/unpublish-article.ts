import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { done, type Result, refuse } from '../result.ts';
import { withdrawStory } from './publication/store.ts';

/**
 * Takes a story away from readers at once; the draft, its comments and the moment of first publication stay.
 * @returns whether this call changed anything: a story that is already away is simply away
 */
export async function unpublishArticle(
  staff: StaffMember,
  { articleId }: { articleId: number },
): Promise<Result<{ changed: boolean }, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const withdrawal = await withdrawStory({ articleId, personId: staff.id });
  if (withdrawal.code === 'not-found') return refuse({ code: 'not-found' });
  if (withdrawal.change) tagClock().apply(withdrawal.change);
  return done({ changed: withdrawal.change !== null });
}
