import { isDeepStrictEqual } from 'node:util';
import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { findCurrentSection } from '../sections/store.ts';
import { conflictWith } from './conflict-with.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import { mayPlace } from './drafts/placing.ts';
import { draftScope } from './drafts/scope.ts';
import { type DraftWithArticle, findDraft, findUnknownReference, updateDraft } from './drafts/store.ts';
import type { DraftContent, SaveKind } from './schema.ts';
import type { Conflict, InReview, UnknownReference } from './view.ts';

export type SaveRefusal =
  | { code: 'not-found' }
  | Conflict
  | UnknownReference
  | InReview
  /** The story was to move into a section in which this person has no say. */
  | { code: 'foreign-section' };

/**
 * Saves a draft over the version it was made from, and keeps it as a revision.
 * A draft that is somebody else's is not found for who may only write their own. When another save came first, the
 * refusal holds that text; nothing is overwritten. The same save sent twice (its answer was lost) is done, not a conflict.
 * While the draft lies with the desk (handed over, in review, found ready) only the desk saves; a save after it was found ready
 * puts it back into review (a trigger, migration `flow`).
 */
export async function saveDraft(
  staff: StaffMember,
  { articleId, version, content, kind = 'hand' }: { articleId: number; version: number; content: DraftContent; kind?: SaveKind },
): Promise<Result<{ version: number; slug: string; savedAt: Date }, SaveRefusal>> {
  const scope = draftScope(staff);
  if (!scope) return refuse({ code: 'not-found' });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  if (content.sectionId !== null && !mayPlace(staff, content.sectionId)) {
    // A page that was opened before sections were merged names the one that is gone.
    const meant = await findCurrentSection(content.sectionId);
    const standing = mayPlace(staff, meant) ? null : await findDraft(articleId, scope);
    if (standing && (standing.section?.id ?? null) !== meant) return refuse({ code: 'foreign-section' });
  }
  const saved = await updateDraft({ articleId, version, content, savedById: staff.id, kind, scope });
  if (saved) return done({ ...saved, slug: content.slug });
  const current = await findDraft(articleId, scope);
  if (!current) return refuse({ code: 'not-found' });
  if (isThisSave(current, { version, content, staff })) return done(current.draft);
  // What was changed meanwhile is shown even to whom it is locked: their own words must find a place.
  if (current.draft.version === version) return refuse({ code: 'in-review', stage: current.stage });
  return refuse(await conflictWith(current.draft));
}

function isThisSave(current: DraftWithArticle, mine: { version: number; content: DraftContent; staff: StaffMember }): boolean {
  const { version, savedBy, savedAt, ...content } = current.draft;
  return current.savedById === mine.staff.id && version === mine.version + 1 && isDeepStrictEqual(content, mine.content);
}
