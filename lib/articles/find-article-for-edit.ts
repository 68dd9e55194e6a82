import { findAttachmentsByIds } from '../attachments/store.ts';
import type { StaffMember } from '../auth/roles.ts';
import { findMediaByIds } from '../media/store.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import { draftScope } from './drafts/scope.ts';
import { findDraft } from './drafts/store.ts';
import type { ArticleForEdit } from './view.ts';

/** An article as its editor's page shows it; null when it is not there or not theirs to work on. */
export async function findArticleForEdit(staff: StaffMember, articleId: number): Promise<ArticleForEdit | null> {
  const scope = draftScope(staff);
  const found = scope && (await findDraft(articleId, scope));
  if (!found) return null;
  const { id, status, locale, translation, createdBy, draft, live } = found;
  return {
    id,
    status,
    locale,
    translation,
    createdBy,
    draft,
    live,
    pictures: Object.fromEntries(await findMediaByIds(mediaIdsNamed(draft))),
    attachments: await findAttachmentsByIds(attachmentIdsOf(draft.body)),
  };
}
