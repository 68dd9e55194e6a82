import { db } from '../../db/client.ts';
import type { TermKind, TermView } from '../view.ts';

/** A term by its address, or null. */
export const findTerm = async (kind: TermKind, slug: string): Promise<TermView | null> =>
  db().term.findUnique({
    where: { kind_slug: { kind, slug } },
    select: { id: true, kind: true, slug: true, name: true, nameEn: true, description: true, descriptionEn: true },
  });

/** Where a term is now, by a slug it had before. */
export async function findTermByPastSlug(kind: TermKind, slug: string): Promise<string | null> {
  const term = await db().term.findFirst({
    where: { kind, pastSlugs: { some: { slug } } },
    orderBy: { id: 'desc' },
    select: { slug: true },
  });
  return term?.slug ?? null;
}
