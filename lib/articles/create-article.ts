import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { siteLocale } from '../site/reader-side.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import { mayPlace } from './drafts/placing.ts';
import { findUnknownReference, insertArticle } from './drafts/store.ts';
import type { DraftContent } from './schema.ts';
import type { UnknownReference } from './view.ts';

/**
 * Begins an article: its first draft, which belongs to the person who made it. Its language stays; unless it is said, it is the paper's.
 * @returns the article's number, the draft's version and slug
 */
export async function createArticle(
  staff: StaffMember,
  { content, locale = siteLocale() }: { content: DraftContent; locale?: 'vi' | 'en' },
): Promise<
  Result<{ id: number; version: number; slug: string; savedAt: Date }, { code: 'forbidden' | 'foreign-section' } | UnknownReference>
> {
  if (!may(staff, 'write')) return refuse({ code: 'forbidden' });
  if (!mayPlace(staff, content.sectionId)) return refuse({ code: 'foreign-section' });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  const created = await insertArticle({ content, savedById: staff.id, locale });
  return done({ ...created, slug: content.slug });
}
