import { storyPath } from '../../articles/address.ts';
import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { Prisma } from '../../db/generated/client.ts';
import { pathPrefix, sectionPath, termPath } from '../../site/paths.ts';
import type { TermKind } from '../../terms/view.ts';
import type { AddressLine } from './view.ts';

/** `host`: where it was, as `hostOf` says. */
export type NewAddress = { path: string; host: string; articleId?: number; termId?: number; sectionId?: number };

/** Keeps old addresses, each for whom it was kept first. @returns how many are new, and those that lead somewhere else already */
export async function keepAddresses(
  transaction: Transaction,
  runId: number,
  addresses: readonly NewAddress[],
): Promise<{ kept: number; taken: string[] }> {
  // Of two that want the same address the first one has it.
  const unique = [...new Map([...addresses].reverse().map((one) => [one.path, one])).values()].reverse();
  if (unique.length === 0) return { kept: 0, taken: [] };
  const rows = unique.map(({ path, host, articleId = null, termId = null, sectionId = null }) => ({
    path,
    host,
    articleId,
    termId,
    sectionId,
  }));
  const kept = await transaction.$executeRaw`
    INSERT INTO old_address (path, host, article_id, term_id, section_id, run_id)
    SELECT path, host, "articleId", "termId", "sectionId", ${runId}::int
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (path text, host text, "articleId" int, "termId" int, "sectionId" int)
    ON CONFLICT DO NOTHING`;
  const taken = await transaction.$queryRaw<{ path: string }[]>`
    SELECT row.path FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (path text, "articleId" int)
      JOIN old_address ON old_address.path = row.path WHERE row."articleId" IS NOT NULL AND old_address.article_id IS DISTINCT FROM row."articleId"`;
  return { kept, taken: taken.map(({ path }) => path) };
}

type Found = {
  path: string;
  host: string;
  articleId: number | null;
  locale: 'vi' | 'en' | null;
  storySlug: string | null;
  storySection: string | null;
  kind: TermKind | null;
  termSlug: string | null;
  sectionSlug: string | null;
};

const LEADS = Prisma.sql`
  SELECT old_address.path, old_address.host, old_address.article_id AS "articleId", story.locale::text AS locale, story.slug AS "storySlug",
    place.slug AS "storySection", term.kind::text AS kind, term.slug AS "termSlug", section.slug AS "sectionSlug"
  FROM old_address LEFT JOIN story ON story.article_id = old_address.article_id LEFT JOIN section place ON place.id = story.section_id
    LEFT JOIN term_gone ON term_gone.id = old_address.term_id LEFT JOIN term ON term.id = coalesce(term_gone.into_id, old_address.term_id)
    LEFT JOIN section_gone ON section_gone.id = old_address.section_id
    LEFT JOIN section ON section.id = coalesce(section_gone.into_id, old_address.section_id)`;

/** Where a row leads now, or null when that is not before readers. */
function targetOf({ articleId, locale, storySlug, storySection, kind, termSlug, sectionSlug }: Found): string | null {
  if (articleId !== null && locale && storySlug && storySection)
    return storyPath({ prefix: pathPrefix(locale), sectionSlug: storySection, slug: storySlug, id: articleId });
  if (kind && termSlug) return termPath({ kind, slug: termSlug }, 'vi');
  return sectionSlug ? sectionPath(sectionSlug, 'vi') : null;
}

/** The first of these old addresses (`addressKey`) that leads somewhere, and where to; null when none does. */
export async function findLeading(keys: readonly string[]): Promise<{ path: string; target: string } | null> {
  const rows = await db().$queryRaw<Found[]>`${LEADS} WHERE old_address.path = ANY(${[...keys]}::text[])
    ORDER BY array_position(${[...keys]}::text[], old_address.path)`;
  for (const row of rows) {
    const target = targetOf(row);
    if (target !== null) return { path: row.path, target };
  }
  return null;
}

/** Which of these paths are old addresses (`all`), and where those lead now that lead anywhere. */
export async function findTargets(
  transaction: Transaction,
  paths: readonly string[],
): Promise<{ all: Set<string>; leading: Map<string, { host: string; target: string }> }> {
  if (paths.length === 0) return { all: new Set(), leading: new Map() };
  const rows = await transaction.$queryRaw<Found[]>`${LEADS} WHERE old_address.path = ANY(${[...paths]}::text[])`;
  const leading = rows.flatMap((row) => {
    const target = targetOf(row);
    return target === null ? [] : [[row.path, { host: row.host, target }] as const];
  });
  return { all: new Set(rows.map(({ path }) => path)), leading: new Map(leading) };
}

/** Where it leads. */
export const findTarget = async (keys: readonly string[]): Promise<string | null> => (await findLeading(keys))?.target ?? null;

/** Old addresses in their order, `take` at a time; `after` is the last one of the page before, `words` stand in them all. */
export async function listAddresses({
  after,
  words,
  take,
}: {
  after: string;
  words: readonly string[];
  take: number;
}): Promise<AddressLine[]> {
  const patterns = words.map(
    (word) =>
      `%${word
        .normalize('NFC')
        .toLowerCase()
        .replace(/[%_\\]/g, '\\$&')}%`,
  );
  const rows = await db().$queryRaw<Found[]>`${LEADS}
    WHERE old_address.path > ${after} AND old_address.path LIKE ALL(${patterns}::text[]) ORDER BY old_address.path LIMIT ${take}::int`;
  return rows.map((row) => ({ path: row.path, target: targetOf(row) }));
}

/** How many there are, as the database last counted. */
export const countAddresses = (): Promise<number> => db().oldAddress.count();

/** Forgets one old address, or all (null): they lead nowhere from then on. @returns how many */
export async function deleteAddresses(path: string | null, personId: number): Promise<{ deleted: number; change: PublicChange | null }> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.oldAddress.deleteMany({ where: path === null ? {} : { path } });
    if (count === 0) return { deleted: 0, change: null };
    await writeAudit(
      { personId, deed: 'delete-old-addresses', subject: 'old-addresses', detail: { count, ...(path !== null && { path }) } },
      transaction,
    );
    return { deleted: count, change: await moveEdition(transaction, []) };
  });
}
