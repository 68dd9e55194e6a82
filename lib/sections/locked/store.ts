import type { Transaction } from '../../db/client.ts';
import type { Section } from '../tree.ts';
import type { ChangedBy } from '../view.ts';

/** A section that nobody else changes, or puts something into, until our transaction is over. */
export type LockedSection = Section & { parentId: number | null; version: number } & ChangedBy;

/** Locks these sections, in the order of their numbers; what is not there is left out. */
export async function lockSections(transaction: Transaction, ids: readonly number[]): Promise<LockedSection[]> {
  await transaction.$executeRaw`SELECT FROM section WHERE id = ANY (${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  // Only now: whoever we waited for has changed it, and their name with it.
  return transaction.$queryRaw<LockedSection[]>`
    SELECT section.id, section.slug, section.name, section.name_en AS "nameEn", section.description, section.description_en AS "descriptionEn",
      section.is_hidden AS "isHidden", section.parent_id AS "parentId", section.version, section.changed_at AS at, coalesce(person.name, '') AS by
    FROM section LEFT JOIN person ON person.id = section.changed_by_id
    WHERE section.id = ANY (${[...ids]}::int[]) ORDER BY section.id`;
}

/** Whose an address is, or was and leads to: another section than `but`. */
export async function findAddressHolder(
  transaction: Transaction,
  slug: string,
  but: number | null,
): Promise<{ code: 'slug-taken' | 'slug-was'; name: string } | null> {
  const [holder] = await transaction.$queryRaw<{ name: string; isPast: boolean }[]>`
    SELECT name, false AS "isPast" FROM section WHERE slug = ${slug} AND id IS DISTINCT FROM ${but}::int
    UNION ALL
    SELECT section.name, true FROM slug_history past JOIN section ON section.id = past.section_id
    WHERE past.slug = ${slug} AND past.article_id IS NULL AND section.id IS DISTINCT FROM ${but}::int
    LIMIT 1`;
  return holder ? { code: holder.isPast ? 'slug-was' : 'slug-taken', name: holder.name } : null;
}
