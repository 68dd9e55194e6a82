import { may, mayIn, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { announceStory } from '../../index-now/announce-story.ts';
import { done, type Result, refuse } from '../../result.ts';
import { attachmentIdsOf, mediaIdsNamed } from '../document.ts';
import { findUnknownReference } from '../drafts/store.ts';
import type { NotPublished } from '../publication/store.ts';
import type { DraftContent } from '../schema.ts';
import type { UnknownReference } from '../view.ts';
import { writeHotFix } from './store.ts';
import type { HotFixDone } from './view.ts';

export type HotFixRefusal = { code: 'not-found' } | UnknownReference | NotPublished;

/**
 * Changes what readers have at once, without the draft that waits, and carries the change into that draft.
 * `live` is the version the fix was made from; a story published or taken down since is refused as moved and nothing is changed. The same fix
 * sent twice (its answer was lost) is done once.
 */
export async function publishHotFix(
  staff: StaffMember,
  {
    articleId,
    live,
    content,
    acceptedRights = [],
  }: { articleId: number; live: number; content: DraftContent; acceptedRights?: readonly number[] },
): Promise<Result<HotFixDone, HotFixRefusal>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  const fix = await writeHotFix({
    articleId,
    live,
    content,
    acceptedRights,
    personId: staff.id,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (fix.code !== 'fixed') return refuse(fix);
  if (fix.change) {
    tagClock().apply(fix.change);
    announceStory(articleId);
  }
  return done(fix.done);
}
