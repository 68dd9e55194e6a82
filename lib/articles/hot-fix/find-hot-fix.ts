import { findAttachmentsByIds } from '../../attachments/store.ts';
import { mayIn, type StaffMember } from '../../auth/roles.ts';
import { findMediaByIds } from '../../media/store.ts';
import { attachmentIdsOf, mediaIdsNamed } from '../document.ts';
import { draftScope } from '../drafts/scope.ts';
import { findDraft } from '../drafts/store.ts';
import { findLive } from './store.ts';
import type { HotFixPage } from './view.ts';

/** What readers have of an article, to be changed; null when they have nothing, or it is not this person's to change. */
export async function findHotFix(staff: StaffMember, articleId: number): Promise<HotFixPage | null> {
  const scope = draftScope(staff);
  const [found, live] = await Promise.all([scope && findDraft(articleId, scope), findLive(articleId)]);
  if (!found || !live || !mayIn(staff, 'publish', live.sectionId)) return null;
  const { id, status, locale, translation, createdBy, draft } = found;
  const { version, updatedAt, path, content } = live;
  return {
    waiting: draft.version === version ? null : draft.version,
    article: {
      id,
      status,
      locale,
      translation,
      createdBy,
      draft: { ...content, version, savedBy: '', savedAt: updatedAt },
      live: { version, path, publishedAt: found.live?.publishedAt ?? updatedAt, updatedAt },
      pictures: Object.fromEntries(await findMediaByIds(mediaIdsNamed(content))),
      attachments: await findAttachmentsByIds(attachmentIdsOf(content.body)),
    },
  };
}
