import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { db, type Transaction } from '../db/client.ts';
import { moveEdition } from '../db/edition.ts';
import { MAX_SLUG_CHARS, slugFromTitle } from '../vietnamese/slug.ts';
import { slugFor } from './slug-for.ts';
import type { Term, TermChoice, TermKind } from './view.ts';

const TERM = { id: true, kind: true, slug: true, name: true, nameEn: true } as const;
const CHOICE = { id: true, kind: true, name: true, nameEn: true } as const;

/** The terms that are there of these, in the order given. */
export async function findTermsByIds(ids: readonly number[], transaction: Transaction = db()): Promise<Term[]> {
  const rows = await transaction.term.findMany({ where: { id: { in: [...ids] } }, select: TERM });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** Every topic, thread and author a story can be put under, by name. */
export const findStoryTermChoices = async (): Promise<TermChoice[]> =>
  db().term.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select: CHOICE });

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
/** Topics and threads to choose from, each kind in the order of its names. */
export async function findTermChoices(): Promise<Term[]> {
  return db().term.findMany({ where: { kind: { in: ['thread', 'topic'] } }, orderBy: [{ kind: 'desc' }, { name: 'asc' }], select: TERM });
}
