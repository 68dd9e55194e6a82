import { db, type Transaction } from '../../db/client.ts';
import type { KeptSection, SectionWeight } from '../view.ts';

/** Every section in the order of the paper with what stands in it, each followed by its sub-sections. One statement. */
export async function findKeptSections(): Promise<KeptSection[]> {
  return db().$queryRaw<KeptSection[]>`
    SELECT own.id, own.slug, own.name, own.name_en AS "nameEn", own.description, own.description_en AS "descriptionEn",
      own.parent_id AS "parentId", own.is_hidden AS "isHidden", own.version, own.comment_policy <> '{}' AS "hasPolicy",
      (SELECT count(*)::int FROM story WHERE section_id = own.id) AS stories,
      (SELECT count(*)::int FROM draft WHERE section_id = own.id) AS drafts,
      ARRAY(SELECT slug FROM slug_history WHERE section_id = own.id AND article_id IS NULL ORDER BY id DESC) AS "pastSlugs"
    FROM section own LEFT JOIN section parent ON parent.id = own.parent_id
    ORDER BY coalesce(parent.position, own.position), coalesce(parent.id, own.id), own.parent_id IS NOT NULL, own.position, own.id`;
}

/** What depends on a section; null when there is none. One statement. */
export async function findWeight(id: number, transaction: Transaction = db()): Promise<SectionWeight | null> {
  const [weight] = await transaction.$queryRaw<SectionWeight[]>`
    SELECT (SELECT count(*)::int FROM story WHERE section_id = own.id) AS stories,
      (SELECT count(*)::int FROM draft WHERE section_id = own.id) AS drafts,
      (SELECT count(*)::int FROM home_slot WHERE section_id = own.id) AS slots,
      (SELECT count(*)::int FROM person_section WHERE section_id = own.id) AS people,
      (SELECT count(*)::int FROM person_section mine WHERE section_id = own.id
        AND NOT EXISTS (SELECT FROM person_section other WHERE other.person_id = mine.person_id AND other.section_id <> own.id)) AS "peopleOfItAlone",
      (SELECT count(*)::int FROM section child WHERE child.parent_id = own.id) AS children,
      (SELECT count(*)::int FROM slug_history WHERE section_id = own.id AND article_id IS NULL) AS "pastSlugs"
    FROM section own WHERE own.id = ${id}`;
  return weight ?? null;
}
