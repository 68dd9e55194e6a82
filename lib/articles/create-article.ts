import { z } from 'zod';
import type { Sending } from '../api-tokens/requests/store.ts';
import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { siteLocale } from '../site/reader-side.ts';
import { attachmentIdsOf, mediaIdsNamed } from './document.ts';
import { mayPlace } from './drafts/placing.ts';
import { findUnknownReference, insertArticle } from './drafts/store.ts';
import type { DraftContent } from './schema.ts';
import type { UnknownReference } from './view.ts';

/** What an attempt that was cut off had begun, as `insertArticle` wrote it down. */
const begun = z.object({ id: z.int(), version: z.int(), savedAt: z.coerce.date() });

/**
 * Begins an article: its first draft, which belongs to the person who made it. Its language stays; unless it is said, it is the paper's.
 * @param sending a program's request, which begins one article however often it is sent
 * @returns the article's number, the draft's version and slug
 * @throws TakenOver when another attempt at the same request works on it
 */
export async function createArticle(
  staff: StaffMember,
  { content, locale = siteLocale(), sending = null }: { content: DraftContent; locale?: 'vi' | 'en'; sending?: Sending | null },
): Promise<
  Result<{ id: number; version: number; slug: string; savedAt: Date }, { code: 'forbidden' | 'foreign-section' } | UnknownReference>
> {
  if (!may(staff, 'write')) return refuse({ code: 'forbidden' });
  if (!mayPlace(staff, content.sectionId)) return refuse({ code: 'foreign-section' });
  const before = sending?.made ? begun.parse(sending.made) : null;
  if (before) return done({ ...before, slug: content.slug });
  const unknown = await findUnknownReference(content, mediaIdsNamed(content), attachmentIdsOf(content.body));
  if (unknown) return refuse({ code: unknown });
  const created = await insertArticle({ content, savedById: staff.id, locale, sending });
  return done({ ...created, slug: content.slug });
}
