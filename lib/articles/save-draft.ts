import { isDeepStrictEqual } from 'node:util';
import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { conflictWith } from './conflict-with.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import { draftScope } from './drafts/scope.ts';
import { type DraftWithArticle, findDraft, findUnknownReference, updateDraft } from './drafts/store.ts';
import type { DraftContent } from './schema.ts';
import type { Conflict, UnknownReference } from './view.ts';

export type SaveRefusal = { code: 'not-found' } | Conflict | UnknownReference;

/**
 * Saves a draft over the version it was made from, and keeps it as a revision.
 * A draft that is somebody else's is not found for who may only write their own. When another save came first, the
 * refusal holds that text; nothing is overwritten. The same save sent twice (its answer was lost) is done, not a conflict.
 */
export async function saveDraft(
  staff: StaffMember,
  { articleId, version, content }: { articleId: number; version: number; content: DraftContent },
): Promise<Result<{ version: number; slug: string; savedAt: Date }, SaveRefusal>> {
  const scope = draftScope(staff);
  if (!scope) return refuse({ code: 'not-found' });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  const saved = await updateDraft({ articleId, version, content, savedById: staff.id, scope });
  if (saved) return done({ ...saved, slug: content.slug });
  const current = await findDraft(articleId, scope);
  if (!current) return refuse({ code: 'not-found' });
  if (isThisSave(current, { version, content, staff })) return done(current.draft);
  return refuse(await conflictWith(current.draft));
}

function isThisSave(current: DraftWithArticle, mine: { version: number; content: DraftContent; staff: StaffMember }): boolean {
  const { version, savedBy, savedAt, ...content } = current.draft;
  return current.savedById === mine.staff.id && version === mine.version + 1 && isDeepStrictEqual(content, mine.content);
}
