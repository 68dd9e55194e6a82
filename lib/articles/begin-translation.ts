import { may, type StaffMember } from '../auth/roles.ts';
import { isUniqueViolation } from '../db/errors.ts';
import { done, type Result, refuse } from '../result.ts';
import { otherLocale } from '../site/reader-side.ts';
import { draftScope } from './drafts/scope.ts';
import { findDraft, findTranslationId, insertArticle } from './drafts/store.ts';

/**
 * Begins an article in the other language with all that stands in this one's draft: words, section, pictures, terms, and
 * until when nobody publishes it. The new draft belongs to the person who began it; from there on the two live their own lives.
 * An article has one translation: whoever comes second, or asks from the translation, is given the one that is there.
 * @returns the number of the article in the other language, and whether this call began it
 */
export async function beginTranslation(
  staff: StaffMember,
  { articleId }: { articleId: number },
): Promise<Result<{ id: number; begun: boolean }, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'write')) return refuse({ code: 'forbidden' });
  const scope = draftScope(staff);
  const original = scope && (await findDraft(articleId, scope));
  if (!original) return refuse({ code: 'not-found' });
  if (original.translation) return done({ id: original.translation.id, begun: false });
  const { version, savedBy, savedAt, ...content } = original.draft;
  try {
    const { id } = await insertArticle({
      content,
      savedById: staff.id,
      locale: otherLocale(original.locale),
      translationOfId: articleId,
    });
    return done({ id, begun: true });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const id = await findTranslationId(articleId);
    if (id === null) throw error;
    return done({ id, begun: false });
  }
}
