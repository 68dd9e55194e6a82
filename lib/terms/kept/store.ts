import { db } from '../../db/client.ts';
import { foldedContains } from '../../db/folded-text.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { ListTermsInput } from './schema.ts';
import type { KeptTerm } from './view.ts';

/** Named like it: the same letters, or a name of at least two words that goes on in the other one's. */
const LIKE_IT = Prisma.sql`
  SELECT same.id FROM term same WHERE same.kind = term.kind AND same.name_folded = term.name_folded AND same.id <> term.id
  UNION ALL
  SELECT longer.id FROM term longer WHERE longer.kind = term.kind AND term.name_folded LIKE '% %'
    AND longer.name_folded >= term.name_folded || ' ' AND longer.name_folded < term.name_folded || '!'
  UNION ALL
  SELECT shorter.id FROM term shorter WHERE shorter.kind = term.kind AND shorter.name_folded = ANY (ARRAY(
    SELECT array_to_string((string_to_array(term.name_folded, ' '))[1:words], ' ')
    FROM generate_series(2, array_length(string_to_array(term.name_folded, ' '), 1) - 1) AS words))`;

const UNUSED = Prisma.sql`NOT EXISTS (SELECT FROM story_term WHERE term_id = term.id)
  AND NOT EXISTS (SELECT FROM draft WHERE term_ids @> ARRAY[term.id]) AND NOT EXISTS (SELECT FROM home_slot WHERE term_id = term.id)`;

/**
 * What is listed of terms, by plain name: `take` after a place, or before one with the nearest first. One statement, whatever is asked.
 */
export async function findKeptTerms(
  { kind, q, show, after, before }: ListTermsInput,
  take: number,
): Promise<(KeptTerm & { folded: string })[]> {
  const conditions = [
    foldedContains(Prisma.sql`term.search_text`, q),
    ...(kind ? [Prisma.sql`term.kind = ${kind}::term_kind`] : []),
    ...(show === 'unused' ? [UNUSED] : []),
    ...(show === 'double' ? [Prisma.sql`EXISTS (${LIKE_IT})`] : []),
    ...(after ? [Prisma.sql`(term.name_folded, term.id) > (${after.folded}, ${after.id}::int)`] : []),
    ...(before ? [Prisma.sql`(term.name_folded, term.id) < (${before.folded}, ${before.id}::int)`] : []),
  ];
  const order = before ? Prisma.sql`name_folded DESC, id DESC` : Prisma.sql`name_folded, id`;
  return db().$queryRaw<(KeptTerm & { folded: string })[]>`
    SELECT term.id, term.kind::text AS kind, term.slug, term.name, term.name_en AS "nameEn", term.description,
      term.description_en AS "descriptionEn", term.version, term.name_folded AS folded,
      CASE WHEN person.id IS NOT NULL THEN json_build_object('id', person.id, 'name', person.name) END AS person,
      CASE WHEN media.id IS NOT NULL THEN json_build_object('id', media.id, 'picture',
        json_build_object('key', media.key, 'width', media.width, 'height', media.height, 'renditions', media.renditions)) END AS portrait,
      (SELECT count(*)::int FROM story_term WHERE term_id = term.id) AS stories,
      (SELECT count(*)::int FROM draft WHERE term_ids @> ARRAY[term.id]) AS drafts,
      coalesce((
        SELECT json_agg(json_build_object('id', one.id, 'name', one.name, 'version', one.version,
          'stories', (SELECT count(*)::int FROM story_term WHERE term_id = one.id)) ORDER BY one.name_folded, one.id)
        FROM (SELECT DISTINCT id FROM (${LIKE_IT}) AS alike ORDER BY id LIMIT ${MOST_DOUBLES}) AS found JOIN term one ON one.id = found.id
      ), '[]') AS doubles
    FROM (
      SELECT id, kind, slug, name, name_en, description, description_en, version, person_id, portrait_id, name_folded FROM term WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY ${order} LIMIT ${take}
    ) AS term LEFT JOIN person ON person.id = term.person_id LEFT JOIN media ON media.id = term.portrait_id
    ORDER BY ${before ? Prisma.sql`name_folded DESC, term.id DESC` : Prisma.sql`name_folded, term.id`}`;
}
const MOST_DOUBLES = 4;
