import { db } from '../../db/client.ts';
import { picture } from '../../media/schema.ts';
import type { Term, TermKind, TermView } from '../view.ts';

/** A term by its address, or null. */
export async function findTerm(kind: TermKind, slug: string): Promise<TermView | null> {
  const [term] = await db().$queryRaw<(Omit<TermView, 'portrait'> & { portrait: unknown })[]>`
    SELECT term.id, term.kind::text AS kind, term.slug, term.name, term.name_en AS "nameEn", term.description,
      term.description_en AS "descriptionEn", CASE WHEN media.id IS NOT NULL THEN json_build_object('key', media.key, 'width', media.width,
        'height', media.height, 'renditions', media.renditions) END AS portrait
    FROM term LEFT JOIN media ON media.id = term.portrait_id WHERE term.kind = ${kind}::term_kind AND term.slug = ${slug}`;
  return term ? { ...term, portrait: picture.nullable().parse(term.portrait) } : null;
}

/** The topics and the event threads that were made last, `take` of each kind: what every page's foot leads to. */
export const findNewestTerms = (take: number): Promise<Term[]> =>
  db().$queryRaw<Term[]>`
    SELECT id, kind, slug, name, "nameEn" FROM (
      SELECT id, kind, slug, name, name_en AS "nameEn", row_number() OVER (PARTITION BY kind ORDER BY id DESC) AS place FROM term WHERE kind IN ('topic', 'thread')
    ) AS placed
    WHERE place <= ${take} ORDER BY kind, id DESC`;
