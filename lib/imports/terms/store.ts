import { writeAudit } from '../../audit/store.ts';
import type { Transaction } from '../../db/client.ts';
import { slugFor } from '../../terms/slug-for.ts';
import type { TermKind } from '../../terms/view.ts';

export type WantedTerm = { kind: TermKind; name: string };

/** One term, one key: kinds apart, names whatever their case. */
export const termKey = ({ kind, name }: WantedTerm): string => `${kind}:${name.toLocaleLowerCase('vi')}`;

/**
 * The terms of these names, made where there are none, each under the first address that nobody has or had.
 * @param known ids by key from before; what is found is put there
 * @returns the keys of those that were made
 */
export async function findOrMakeTerms(
  transaction: Transaction,
  wanted: readonly WantedTerm[],
  known: Map<string, number>,
  personId: number,
): Promise<string[]> {
  const missing = [...new Map(wanted.map((term) => [termKey(term), term])).entries()]
    .filter(([key]) => !known.has(key))
    .map(([, term]) => term);
  if (missing.length === 0) return [];
  await transaction.$executeRaw`LOCK TABLE term IN SHARE ROW EXCLUSIVE MODE`;
  const there = await transaction.term.findMany({ select: { id: true, kind: true, name: true, slug: true }, orderBy: { id: 'desc' } });
  for (const term of there) known.set(termKey(term), term.id);
  const left = await transaction.$queryRaw<{ kind: TermKind; slug: string }[]>`
    SELECT coalesce(slug_history.kind, term.kind)::text AS kind, slug_history.slug FROM slug_history JOIN term ON term.id = slug_history.term_id`;
  const taken = new Map<TermKind, Set<string>>();
  for (const { kind, slug } of [...there, ...left]) taken.set(kind, (taken.get(kind) ?? new Set()).add(slug));
  const made: string[] = [];
  for (const { kind, name } of missing.filter((term) => !known.has(termKey(term)))) {
    const slugs = taken.get(kind) ?? new Set<string>();
    const slug = slugFor(name, slugs);
    taken.set(kind, slugs.add(slug));
    const { id } = await transaction.term.create({ data: { kind, slug, name }, select: { id: true } });
    await writeAudit({ personId, deed: 'create-term', subject: `term:${id}`, detail: { kind, slug, name } }, transaction);
    known.set(termKey({ kind, name }), id);
    made.push(termKey({ kind, name }));
  }
  return made;
}

export type KnownSection = { id: number; slug: string; name: string };

/** Every section there is, and behind them the addresses that lead to one, as it is called now. */
export const findSections = (transaction: Transaction): Promise<KnownSection[]> =>
  transaction.$queryRaw<KnownSection[]>`
    SELECT id, slug, name FROM (
      SELECT id, slug, name, false AS is_past FROM section
      UNION ALL
      SELECT section.id, past.slug, section.name, true FROM slug_history past JOIN section ON section.id = past.section_id WHERE past.article_id IS NULL
    ) AS known ORDER BY is_past, id`;

/** A new section of this name at the end of the paper. */
export async function makeSection(
  transaction: Transaction,
  { name, slug }: { name: string; slug: string },
  personId: number,
): Promise<KnownSection> {
  const { _max } = await transaction.section.aggregate({ _max: { position: true } });
  const section = await transaction.section.create({
    data: { name, nameEn: name, slug, position: (_max.position ?? 0) + 1 },
    select: { id: true, slug: true, name: true },
  });
  await writeAudit(
    { personId, deed: 'create-section', subject: `section:${section.id}`, detail: { slug, name, imported: true } },
    transaction,
  );
  return section;
}
