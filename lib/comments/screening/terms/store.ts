import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { Prisma } from '../../../db/generated/client.ts';
import { foldVietnamese } from '../../../vietnamese/fold.ts';
import { canonicalText } from '../../../vietnamese/matching/canonical-text.ts';
import type { TermsQuery } from '../page-query.ts';
import { moveRulebook } from '../settings/store.ts';
import { type AddTerms, type ChangeTerm, MAX_TERMS, type RemoveTerm } from './schema.ts';
import type { ScreeningTerm, TermKind, TermRow, TermStrength } from './view.ts';

const ROW = { id: true, text: true, kind: true, strength: true, note: true, isActive: true, version: true } as const;

const matching = ({ q, kind, state }: TermsQuery): Prisma.Sql =>
  Prisma.join(
    [
      Prisma.sql`true`,
      ...(q ?? []).map((word) => Prisma.sql`strpos(folded, ${foldVietnamese(word)}) > 0`),
      ...(kind ? [Prisma.sql`kind::text = ${kind}`] : []),
      ...(state ? [Prisma.sql`is_active = ${state === 'on'}`] : []),
    ],
    ' AND ',
  );

/** Terms in the order of their letters, `take` after a place, or before one with the nearest first. One statement. */
export async function findTerms(query: TermsQuery, take: number): Promise<(TermRow & { folded: string })[]> {
  const { after, before } = query;
  const place = before
    ? Prisma.sql`(folded, id) < (${before.folded}, ${before.id}::int)`
    : after
      ? Prisma.sql`(folded, id) > (${after.folded}, ${after.id}::int)`
      : Prisma.sql`true`;
  return db().$queryRaw<(TermRow & { folded: string })[]>`
    SELECT id, text, kind::text, strength::text, note, is_active AS "isActive", version, folded FROM screening_term
    WHERE ${matching(query)} AND ${place}
    ORDER BY ${before ? Prisma.sql`folded DESC, id DESC` : Prisma.sql`folded, id`} LIMIT ${take}::int`;
}

/** How many answer to a search, and how many there are. */
export async function countTerms(query: TermsQuery): Promise<{ found: number; all: number }> {
  const [row] = await db().$queryRaw<{ found: number; all: number }[]>`
    SELECT count(*) FILTER (WHERE ${matching(query)})::int AS found, count(*)::int AS "all" FROM screening_term`;
  return row ?? { found: 0, all: 0 };
}

/** One term; null when it is gone. */
export const findTerm = async (id: number): Promise<TermRow | null> => db().screeningTerm.findUnique({ where: { id }, select: ROW });

/** What a term is called by its letters alone: two spellings of one term are one. */
export const keyOfTerm = (text: string): string => canonicalText(text).split(/\s+/).join(' ').trim();

/** Writes new terms; those that are there already stay as they are and are told. Null when the list would be too long. */
export async function insertTerms(
  { texts, kind, strength, note }: AddTerms,
  personId: number | null,
): Promise<{ added: number; there: string[] } | null> {
  return db().$transaction(async (transaction) => {
    const edition = await moveRulebook(transaction);
    const rows = texts.map((text) => ({ text, key: keyOfTerm(text), folded: foldVietnamese(text) })).filter(({ key }) => key !== '');
    const known = await transaction.screeningTerm.findMany({ where: { key: { in: rows.map(({ key }) => key) } }, select: { key: true } });
    const keys = new Set(known.map(({ key }) => key));
    const fresh = rows.filter(({ key }, index) => !keys.has(key) && rows.findIndex((row) => row.key === key) === index);
    if ((await transaction.screeningTerm.count()) + fresh.length > MAX_TERMS) return null;
    await transaction.screeningTerm.createMany({
      data: fresh.map((row) => ({ ...row, kind, strength, note, createdById: personId })),
    });
    const detail = {
      kind,
      strength,
      count: fresh.length,
      terms: fresh
        .map(({ text }) => text)
        .join(', ')
        .slice(0, 500)
        .toWellFormed(),
      edition,
    };
    await writeAudit({ personId, deed: 'add-screening-terms', subject: 'setting:screening', detail }, transaction);
    return { added: fresh.length, there: rows.filter(({ key }) => keys.has(key)).map(({ text }) => text) };
  });
}

/** Changes a term as it was seen; null when it was not, and then nothing has changed. */
export async function updateTerm({ id, version, ...change }: ChangeTerm, personId: number): Promise<TermRow | null> {
  return db().$transaction(async (transaction) => {
    const before = await transaction.screeningTerm.findUnique({ where: { id }, select: ROW });
    const { count } = await transaction.screeningTerm.updateMany({ where: { id, version }, data: { ...change, version: version + 1 } });
    if (count === 0 || !before) return null;
    await moveRulebook(transaction);
    const detail = { text: before.text, from: wordsOf(before), to: wordsOf(change) };
    await writeAudit({ personId, deed: 'change-screening-term', subject: `screening-term:${id}`, detail }, transaction);
    return { id, text: before.text, ...change, version: version + 1 };
  });
}

/** Deletes a term as it was seen. @returns whether it was */
export const deleteTerm = (term: RemoveTerm, personId: number): Promise<boolean> =>
  db().$transaction(async (transaction) => {
    if (!(await deleteTermIn(transaction, term, personId))) return false;
    await moveRulebook(transaction);
    return true;
  });

/** The same for one of many; whoever calls it moves the rulebook. @returns what stood there; null when it was not as it was seen */
export async function deleteTermIn(transaction: Transaction, { id, version }: RemoveTerm, personId: number): Promise<KeptTerm | null> {
  const before = await transaction.screeningTerm.findFirst({ where: { id, version }, select: { ...ROW, createdById: true } });
  const { count } = await transaction.screeningTerm.deleteMany({ where: { id, version } });
  if (count === 0 || !before) return null;
  const detail = { text: before.text, was: wordsOf(before) };
  await writeAudit({ personId, deed: 'remove-screening-term', subject: `screening-term:${id}`, detail }, transaction);
  return before;
}

/** A term that was taken off, as it can be put back. */
export type KeptTerm = TermRow & { createdById: number | null };

/** Puts terms back that were taken off. @returns the numbers of those that stand there again; one with the same letters keeps others out */
export async function putBackTermsIn(transaction: Transaction, terms: readonly KeptTerm[]): Promise<number[]> {
  await moveRulebook(transaction);
  const rows = terms.map((term) => ({ ...term, key: keyOfTerm(term.text), folded: foldVietnamese(term.text), version: term.version + 1 }));
  const back = await transaction.screeningTerm.createManyAndReturn({ data: rows, skipDuplicates: true, select: { id: true } });
  return back.map(({ id }) => id);
}

/** Makes banned terms suspect ones, so that they hold from now on; by nobody, and written down with its reason. */
export async function demoteTerms(ids: readonly number[], why: string): Promise<number> {
  if (ids.length === 0) return 0;
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.screeningTerm.updateMany({
      where: { id: { in: [...ids] }, kind: 'banned' },
      data: { kind: 'suspect', version: { increment: 1 } },
    });
    if (count === 0) return 0;
    await moveRulebook(transaction);
    const detail = { ids: ids.join(', '), count, why };
    await writeAudit({ personId: null, deed: 'demote-screening-terms', subject: 'setting:screening', detail }, transaction);
    return count;
  });
}

const wordsOf = (term: { kind: TermKind; strength: TermStrength; isActive: boolean; note: string }): string =>
  [term.kind, term.strength, term.isActive ? 'on' : 'off', term.note].filter(Boolean).join(', ');

/** Writes the terms a paper begins with, inside the transaction that makes it; they come back with their numbers. */
export async function seedTerms(
  terms: readonly { text: string; kind: TermKind; strength: TermStrength; note: string }[],
  transaction: Transaction,
): Promise<ScreeningTerm[]> {
  const rows = terms.map(({ text, kind, strength, note }) => ({
    text,
    key: keyOfTerm(text),
    folded: foldVietnamese(text),
    kind,
    strength,
    note,
  }));
  await transaction.screeningTerm.createMany({ data: rows, skipDuplicates: true });
  return transaction.screeningTerm.findMany({ orderBy: { id: 'asc' }, select: { id: true, text: true, kind: true, strength: true } });
}
