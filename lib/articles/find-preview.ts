import type { StaffMember } from '../auth/roles.ts';
import { findMediaByIds } from '../media/store.ts';
import { mediaIdsNamed } from './document.ts';
import { draftScope } from './drafts/scope.ts';
import { findDraft } from './drafts/store.ts';
import type { ArticlePreview } from './view.ts';

/** The last saved draft with all that a story page shows; null when it is not there or not theirs to work on. */
export async function findPreview(staff: StaffMember, articleId: number): Promise<ArticlePreview | null> {
  const scope = draftScope(staff);
  const found = scope && (await findDraft(articleId, scope));
  if (!found) return null;
  const { id, status, draft, section } = found;
  return { id, status, draft, section, pictures: Object.fromEntries(await findMediaByIds(mediaIdsNamed(draft))) };
}
