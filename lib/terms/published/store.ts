import { db } from '../../db/client.ts';
import type { Term, TermKind, TermView } from '../view.ts';

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

/** The topics and the event threads that were made last, `take` of each kind: what every page's foot leads to. */
export const findNewestTerms = (take: number): Promise<Term[]> =>
  db().$queryRaw<Term[]>`
    SELECT id, kind, slug, name, "nameEn" FROM (
      SELECT id, kind, slug, name, name_en AS "nameEn", row_number() OVER (PARTITION BY kind ORDER BY id DESC) AS place FROM term WHERE kind IN ('topic', 'thread')
    ) AS placed
    WHERE place <= ${take} ORDER BY kind, id DESC`;
