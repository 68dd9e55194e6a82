import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { attachmentIdsOf, mediaIdsNamed } from '../document.ts';
import { mayPlace } from '../drafts/placing.ts';
import { draftScope } from '../drafts/scope.ts';
import { findDraft, findUnknownReference, updateDraft } from '../drafts/store.ts';
import { isSame } from '../merge/canonical.ts';
import type { DraftField } from '../merge/merge-drafts.ts';
import type { DraftContent } from '../schema.ts';
import type { InReview, UnknownReference } from '../view.ts';
import { findVersions } from './history/store.ts';

export type RestoreRefusal = { code: 'not-found' | 'saved-meanwhile' | 'foreign-section' } | UnknownReference | InReview;

/**
 * Brings back a version, or one field of it, as the draft's next version: nothing that was written since is lost, it is history in its turn.
 * `seen` is the draft's version the person looked at; a draft saved since is not written over. What stands there already is left as it is.
 */
export async function restoreRevision(
  staff: StaffMember,
  { articleId, version, seen, field }: { articleId: number; version: number; seen: number; field: DraftField | null },
): Promise<Result<{ version: number; changed: boolean }, RestoreRefusal>> {
  const scope = draftScope(staff);
  const current = scope && (await findDraft(articleId, scope));
  if (!current) return refuse({ code: 'not-found' });
  if (current.draft.version !== seen) return refuse({ code: 'saved-meanwhile' });
  const [past] = await findVersions(articleId, [version]);
  if (!past) return refuse({ code: 'not-found' });
  const { version: _version, savedBy: _by, savedAt: _at, ...draft } = current.draft;
  const content: DraftContent = field ? { ...draft, [field]: past.content[field] } : withSlug(past.content, draft);
  if (isSame(content, draft)) return done({ version: seen, changed: false });
  if (content.sectionId !== draft.sectionId && !mayPlace(staff, content.sectionId)) return refuse({ code: 'foreign-section' });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  const saved = await updateDraft({ articleId, version: seen, content, savedById: staff.id, kind: 'restored', scope });
  if (saved) return done({ version: saved.version, changed: true });
  const now = await findDraft(articleId, scope);
  return refuse(now?.draft.version === seen ? { code: 'in-review', stage: now.stage } : { code: 'saved-meanwhile' });
}

/** A version kept before addresses were made at once has none. */
const withSlug = (past: DraftContent, { slug }: DraftContent): DraftContent => ({ ...past, slug: past.slug || slug });
