import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
import { done, type Result, refuse } from '../result.ts';
import { storeCorrection } from './corrections/store.ts';

/**
 * Tells readers under a published story what was wrong in it. Nothing else of the story changes: whoever corrects the text
 * does so in its draft.
 */
export async function addCorrection(
  staff: StaffMember,
  { articleId, text }: { articleId: number; text: string },
): Promise<Result<{ added: true }, { code: 'forbidden' | 'not-published' }>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const change = await storeCorrection({ articleId, text, personId: staff.id });
  if (!change) return refuse({ code: 'not-published' });
  tagClock().apply(change);
  announceStory(articleId);
  return done({ added: true });
}
