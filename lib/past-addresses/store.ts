import { db } from '../db/client.ts';
import type { ListKind, PastAddress } from './view.ts';

/**
 * What stood at an address of a section, a topic, a thread or an author: where that is now, or that it was removed; what has the address
 * now is not asked for. The section that a removed one stood under is the one that has been made of that since. One statement.
 */
export async function findPastAddress(kind: ListKind, slug: string): Promise<PastAddress> {
  const [past] = await db().$queryRaw<PastAddress[]>`
    WITH moved AS (
      SELECT section.id, 'section' AS kind, section.slug FROM slug_history past JOIN section ON section.id = past.section_id
      WHERE ${kind} = 'section' AND past.slug = ${slug} AND past.article_id IS NULL
      UNION ALL
      SELECT term.id, term.kind::text, term.slug FROM slug_history past JOIN term ON term.id = past.term_id
      WHERE past.slug = ${slug} AND past.kind::text = ${kind}
      ORDER BY id DESC LIMIT 1
    ), gone AS (
      SELECT gone.of::text AS kind, gone.name, gone.name_en AS "nameEn",
        CASE WHEN parent.id IS NOT NULL THEN json_build_object('slug', parent.slug, 'name', parent.name, 'nameEn', parent.name_en) END AS parent
      FROM gone_address gone LEFT JOIN section_gone merged ON merged.id = gone.parent_id
        LEFT JOIN section parent ON parent.id = coalesce(merged.into_id, gone.parent_id)
      WHERE gone.of = ${kind}::list_kind AND gone.slug = ${slug} AND NOT EXISTS (SELECT FROM moved)
        AND NOT EXISTS (SELECT FROM section WHERE ${kind} = 'section' AND section.slug = ${slug})
        AND NOT EXISTS (SELECT FROM term WHERE term.kind::text = ${kind} AND term.slug = ${slug})
    )
    SELECT (SELECT json_build_object('kind', kind, 'slug', slug) FROM moved) AS moved, (SELECT to_json(gone) FROM gone) AS gone`;
  return past ?? { moved: null, gone: null };
}
