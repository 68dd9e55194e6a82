import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
import { done, type Result, refuse } from '../result.ts';
import { conflictWith } from './conflict-with.ts';
import { publishDraft } from './publication/store.ts';
import type { MissingField } from './status.ts';
import type { Conflict, Moved } from './view.ts';

export type PublishRefusal =
  | { code: 'forbidden' }
  | { code: 'not-found' }
  | Conflict
  | Moved
  | { code: 'incomplete'; missing: MissingField[] };

/**
 * Puts an article before readers, or its changes, exactly as the person saw it: a draft saved since is a conflict.
 * `live` is the version readers had when the person looked (null: none); a story published or taken down since is refused as moved.
 * Doing it twice, or twenty editors at once, is one publication. The first moment of publication is kept for ever.
 * @returns the story's public path, and whether this call changed anything
 */
export async function publishArticle(
  staff: StaffMember,
  { articleId, version, live }: { articleId: number; version: number; live: number | null },
): Promise<Result<{ path: string; changed: boolean }, PublishRefusal>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const publication = await publishDraft({ articleId, version, live, personId: staff.id });
  if (publication.code === 'conflict') return refuse(await conflictWith(publication.theirs));
  if (publication.code !== 'published') return refuse(publication);
  if (publication.change) {
    tagClock().apply(publication.change);
    announceStory(articleId);
  }
  return done({ path: publication.path, changed: publication.change !== null });
}
