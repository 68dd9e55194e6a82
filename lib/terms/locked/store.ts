import type { Transaction } from '../../db/client.ts';
import type { TermAddress } from '../addresses.ts';
import { type ChangedBy, TERMS_IN_FOOT, type TermKind } from '../view.ts';

/** A term that nobody else changes or names anew until our transaction is over. */
export type LockedTerm = {
  id: number;
  kind: TermKind;
  slug: string;
  name: string;
  nameEn: string;
  description: string;
  descriptionEn: string;
  personId: number | null;
  portraitId: number | null;
  version: number;
} & ChangedBy;

/** Locks these terms, in the order of their numbers; what is not there is left out. */
export async function lockTerms(transaction: Transaction, ids: readonly number[]): Promise<LockedTerm[]> {
  await transaction.$executeRaw`SELECT FROM term WHERE id = ANY (${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
  // Only now: whoever we waited for has changed it, and their name with it.
  return transaction.$queryRaw<LockedTerm[]>`
    SELECT term.id, term.kind::text AS kind, term.slug, term.name, term.name_en AS "nameEn", term.description,
      term.description_en AS "descriptionEn", term.person_id AS "personId", term.portrait_id AS "portraitId", term.version, term.changed_at AS at, coalesce(person.name, '') AS by
    FROM term LEFT JOIN person ON person.id = term.changed_by_id
    WHERE term.id = ANY (${[...ids]}::int[]) ORDER BY term.id`;
}

/** Whether one of these terms is among those that the foot of every page leads to. */
export async function isInFoot(transaction: Transaction, ids: readonly number[]): Promise<boolean> {
  const [found] = await transaction.$queryRaw<{ is: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM term WHERE id = ANY (${[...ids]}::int[]) AND kind IN ('topic', 'thread')
        AND (SELECT count(*) FROM term AS newer WHERE newer.kind = term.kind AND newer.id > term.id) < ${TERMS_IN_FOOT}::int
    ) AS "is"`;
  return found?.is ?? false;
}

/** Every address these terms had before, by what they were then. */
export async function findPastAddresses(transaction: Transaction, ids: readonly number[]): Promise<(TermAddress & { termId: number })[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRaw<(TermAddress & { termId: number })[]>`
    SELECT kind::text AS kind, slug, term_id AS "termId" FROM slug_history WHERE term_id = ANY (${[...ids]}::int[]) ORDER BY id`;
}

/** Addresses of this kind among `slugs` that somebody has, or had and that lead there. */
export const findTakenAddresses = (
  transaction: Transaction,
  kind: TermKind,
  slugs: readonly string[],
): Promise<{ slug: string; termId: number; name: string; isPast: boolean }[]> =>
  transaction.$queryRaw<{ slug: string; termId: number; name: string; isPast: boolean }[]>`
    SELECT slug, id AS "termId", name, false AS "isPast" FROM term WHERE kind = ${kind}::term_kind AND slug = ANY (${[...slugs]}::text[])
    UNION ALL
    SELECT past.slug, term.id, term.name, true FROM slug_history past JOIN term ON term.id = past.term_id
    WHERE past.kind = ${kind}::term_kind AND past.slug = ANY (${[...slugs]}::text[])`;
