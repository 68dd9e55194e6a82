import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { db, type Transaction } from '../db/client.ts';
import { moveEdition } from '../db/edition.ts';
import { MAX_SLUG_CHARS, slugFromTitle } from '../vietnamese/slug.ts';
import { slugFor } from './slug-for.ts';
import type { Term, TermChoice, TermKind } from './view.ts';

const CHOICE = { id: true, kind: true, name: true, nameEn: true } as const;

/** The terms that these numbers mean now, in the order given, each once: one that was merged is the one it went into. */
export async function findTermsByIds(ids: readonly number[], transaction: Transaction = db()): Promise<Term[]> {
  if (ids.length === 0) return [];
  return transaction.$queryRaw<Term[]>`
    SELECT term.id, term.kind::text AS kind, term.slug, term.name, term.name_en AS "nameEn"
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS named (id, at) LEFT JOIN term_gone gone ON gone.id = named.id
    JOIN term ON term.id = coalesce(gone.into_id, named.id) GROUP BY term.id ORDER BY min(named.at)`;
}

/**
 * The numbers that these mean now, each once; nobody merges or removes one of them until this transaction is over. What a merge that was
 * under way made of one of them is known when this comes back.
 */
export async function holdTerms(transaction: Transaction, ids: readonly number[]): Promise<number[]> {
  if (ids.length === 0) return [];
  const [held] = await transaction.$queryRaw<{ ids: number[] }[]>`SELECT hold_terms(${[...ids]}::int[]) AS ids`;
  return held?.ids ?? [];
}

/** Whether each of these is a term, or was one: of a removed one nobody who names it still need be told. */
export async function areTermsKnown(ids: readonly number[]): Promise<boolean> {
  if (ids.length === 0) return true;
  const [known] = await db().$queryRaw<{ are: boolean }[]>`
    SELECT bool_and(EXISTS (SELECT FROM term WHERE id = named) OR EXISTS (SELECT FROM term_gone WHERE id = named)) AS are
    FROM unnest(${[...ids]}::int[]) AS named`;
  return known?.are ?? true;
}

/**
 * The term of this kind with this name, whatever its case: the one that is there, or a new one under the first free slug. An
 * address that another term of the kind has left is not free: it leads there. One term is made at a time, or two people who
 * write the same name at once would have two.
 */
export async function findOrInsertTerm(
  { kind, name }: { kind: TermKind; name: string },
  personId: number,
): Promise<{ term: TermChoice; change: PublicChange | null }> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE term IN SHARE ROW EXCLUSIVE MODE`;
    // A number may stand behind the slug, or in the place of its last letters.
    const beginning = slugFromTitle(name).slice(0, MAX_SLUG_CHARS - MOST_DIGITS);
    const alike = await transaction.term.findMany({ where: { kind, slug: { startsWith: beginning } }, select: { ...CHOICE, slug: true } });
    const there = alike.find((term) => isSameName(term.name, name));
    if (there) return { term: choiceOf(there), change: null };
    const left = await transaction.slugHistory.findMany({
      where: { slug: { startsWith: beginning }, term: { kind } },
      select: { slug: true },
    });
    const slug = slugFor(name, new Set([...alike, ...left].map((row) => row.slug)));
    const term = await transaction.term.create({ data: { kind, slug, name }, select: CHOICE });
    await writeAudit({ personId, deed: 'create-term', subject: `term:${term.id}`, detail: { kind, slug, name } }, transaction);
    return { term, change: await moveEdition(transaction, [tags.term(kind, slug)]) };
  });
}

const MOST_DIGITS = 12;
const choiceOf = ({ id, kind, name, nameEn }: TermChoice): TermChoice => ({ id, kind, name, nameEn });
const isSameName = (one: string, other: string): boolean => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
