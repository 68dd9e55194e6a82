import { may, mayIn, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
import { done, type Result, refuse } from '../result.ts';
import { storeCorrection } from './corrections/store.ts';

/**
 * Tells readers under a published story what was wrong in it. Nothing else of the story changes: whoever corrects the text
 * does so in its draft. The same words under the same story are told once, however often they are sent.
 */
export async function addCorrection(
  staff: StaffMember,
  { articleId, text }: { articleId: number; text: string },
): Promise<Result<{ added: true }, { code: 'forbidden' | 'not-published' }>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const change = await storeCorrection({
    articleId,
    text,
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (change === 'not-published' || change === 'forbidden') return refuse({ code: change });
  if (change) {
    tagClock().apply(change);
    announceStory(articleId);
  }
  return done({ added: true });
}
