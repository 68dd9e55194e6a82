import { db } from '../../db/client.ts';
import { foldedContains } from '../../db/folded-text.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { NamedTerm, TermChoice, TermKind } from '../view.ts';

/** Terms of these kinds, one after the other, whose names hold all these words, whatever their marks; what begins like them comes first. One statement. */
export const findChoices = (kinds: readonly TermKind[], words: readonly string[], take: number): Promise<TermChoice[]> =>
  db().$queryRaw<TermChoice[]>`
    SELECT id, kind::text AS kind, name, name_en AS "nameEn" FROM term
    WHERE kind = ANY (${[...kinds]}::term_kind[]) AND ${foldedContains(Prisma.sql`search_text`, words)}
    ORDER BY array_position(${[...kinds]}::term_kind[], kind), name_folded LIKE search_fold(search_words(${words.join(' ')})) || '%' DESC, name_folded, id LIMIT ${take}`;

/** The terms that these numbers mean now: one that was merged is the one it went into. One statement. */
export const findChoicesByIds = (ids: readonly number[]): Promise<NamedTerm[]> =>
  db().$queryRaw<NamedTerm[]>`
    SELECT named.id AS asked, term.id, kind::text AS kind, name, name_en AS "nameEn"
    FROM unnest(${[...ids]}::int[]) AS named (id) LEFT JOIN term_gone gone ON gone.id = named.id
    JOIN term ON term.id = coalesce(gone.into_id, named.id)`;
