import { may, mayIn, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
import { done, type Result, refuse } from '../result.ts';
import { conflictWith } from './conflict-with.ts';
import { type NotPublished, publishDraft } from './publication/store.ts';
import type { Conflict } from './view.ts';

export type PublishRefusal = { code: 'not-found' } | Conflict | NotPublished;

/**
 * Puts an article before readers, or its changes, exactly as the person saw it: a draft saved since is a conflict.
 * `live` is the version readers had when the person looked (null: none); a story published or taken down since is refused as moved.
 * `acceptedRights` names the items of the library whose rights are over and which the person, having seen that, publishes all the same.
 * Doing it twice, or twenty editors at once, is one publication. The first moment of publication is kept for ever.
 * @returns the story's public path, and whether this call changed anything
 */
export async function publishArticle(
  staff: StaffMember,
  {
    articleId,
    version,
    live,
    acceptedRights = [],
  }: { articleId: number; version: number; live: number | null; acceptedRights?: readonly number[] },
): Promise<Result<{ path: string; changed: boolean }, PublishRefusal>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const publication = await publishDraft({
    articleId,
    version,
    live,
    personId: staff.id,
    acceptedRights,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (publication.code === 'conflict') return refuse(await conflictWith(publication.theirs));
  if (publication.code !== 'published') return refuse(publication);
  if (publication.change) {
    tagClock().apply(publication.change);
    announceStory(articleId);
  }
  return done({ path: publication.path, changed: publication.change !== null });
}
