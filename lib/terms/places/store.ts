import type { ListLocale } from '../../articles/lists/view.ts';
import type { Transaction } from '../../db/client.ts';

/** Under what a story stands, or what a draft names, at one version of it, before a change and after it. */
export type Placing = { articleId: number; version: number; before: number[]; after: number[] };

type Named = { articleId: number; version: number; termIds: number[] };

/** Makes everybody who saves a draft that names one of these wait. First of all locks: a save holds its draft, and then asks for its terms. */
export async function lockDraftsNaming(transaction: Transaction, ids: readonly number[]): Promise<void> {
  await transaction.$executeRaw`SELECT FROM draft WHERE term_ids && ${[...ids]}::int[] ORDER BY article_id FOR UPDATE`;
}

/** Drafts that name one of these terms. */
export const findDraftsNaming = (transaction: Transaction, ids: readonly number[]): Promise<Named[]> =>
  transaction.$queryRaw<Named[]>`
    SELECT article_id AS "articleId", version, term_ids AS "termIds" FROM draft WHERE term_ids && ${[...ids]}::int[] ORDER BY article_id`;

/** Published stories under one of these terms, locked: whoever publishes or withdraws one meanwhile waits, or was first. */
export async function lockStoriesUnder(transaction: Transaction, ids: readonly number[]): Promise<Named[]> {
  await transaction.$executeRaw`
    SELECT FROM story WHERE article_id IN (SELECT article_id FROM story_term WHERE term_id = ANY (${[...ids]}::int[]))
    ORDER BY article_id FOR NO KEY UPDATE`;
  // Only now: those we waited for may have moved.
  return transaction.$queryRaw<Named[]>`
    SELECT article_id AS "articleId", story.version, array_agg(term_id ORDER BY position, term_id) AS "termIds"
    FROM story_term JOIN story USING (article_id)
    WHERE article_id IN (SELECT article_id FROM story_term WHERE term_id = ANY (${[...ids]}::int[]))
    GROUP BY article_id, story.version ORDER BY article_id`;
}

/** Makes everybody who publishes or withdraws one of these stories wait. */
export async function lockStories(transaction: Transaction, articleIds: readonly number[]): Promise<void> {
  await transaction.$executeRaw`SELECT FROM story WHERE article_id = ANY (${[...articleIds]}::int[]) ORDER BY article_id FOR NO KEY UPDATE`;
}

/** Puts stories under what they stand under `after`, if they are as they were `before`. @returns which */
export async function placeStories(transaction: Transaction, placings: readonly Placing[]): Promise<number[]> {
  if (placings.length === 0) return [];
  const wanted = JSON.stringify(placings);
  const rows = await transaction.$queryRaw<{ articleId: number }[]>`
    SELECT wanted."articleId" FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted ("articleId" int, version int, before int[])
    JOIN story ON story.article_id = wanted."articleId" AND story.version = wanted.version
    WHERE ARRAY(SELECT term_id FROM story_term WHERE article_id = story.article_id ORDER BY position, term_id) = wanted.before`;
  const ids = rows.map(({ articleId }) => articleId);
  await transaction.storyTerm.deleteMany({ where: { articleId: { in: ids } } });
  await transaction.$executeRaw`
    INSERT INTO story_term (article_id, term_id, position, locale, published_at)
    SELECT story.article_id, named.id, named.position, story.locale, story.published_at
    FROM jsonb_to_recordset(${wanted}::jsonb) AS wanted ("articleId" int, after int[])
    JOIN story ON story.article_id = wanted."articleId" CROSS JOIN unnest(wanted.after) WITH ORDINALITY AS named (id, position)
    WHERE story.article_id = ANY (${ids}::int[])`;
  return ids;
}

/** The same for what drafts name; their version stays, since nobody wrote in them. @returns which */
export async function placeDrafts(transaction: Transaction, placings: readonly Placing[]): Promise<number[]> {
  if (placings.length === 0) return [];
  const rows = await transaction.$queryRaw<{ articleId: number }[]>`
    UPDATE draft SET term_ids = wanted.after
    FROM jsonb_to_recordset(${JSON.stringify(placings)}::jsonb) AS wanted ("articleId" int, version int, before int[], after int[])
    WHERE draft.article_id = wanted."articleId" AND draft.version = wanted.version AND draft.term_ids = wanted.before
    RETURNING draft.article_id AS "articleId"`;
  return rows.map(({ articleId }) => articleId);
}

/** The days, `YYYY-MM-DD`, on which stories under one of these terms came out, by language. */
export const findDaysUnder = (transaction: Transaction, ids: readonly number[]): Promise<{ locale: ListLocale; day: string }[]> =>
  transaction.$queryRaw<{ locale: ListLocale; day: string }[]>`
    SELECT DISTINCT locale::text AS locale, to_char(published_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS day
    FROM story_term WHERE term_id = ANY (${[...ids]}::int[]) ORDER BY 1, 2`;

/** The languages in which there are stories under a term. */
export async function findLocalesUnder(transaction: Transaction, termId: number): Promise<ListLocale[]> {
  const rows = await transaction.$queryRaw<{ locale: ListLocale }[]>`
    SELECT locale::text AS locale FROM unnest(enum_range(NULL::locale)) AS edition (locale)
    WHERE EXISTS (SELECT FROM story_term WHERE term_id = ${termId} AND story_term.locale = edition.locale)`;
  return rows.map(({ locale }) => locale);
}

/** Which of these terms fill a slot of the front page just now; no lock: whoever puts one there now finds it gone. */
export async function findTermsOnHome(transaction: Transaction, ids: readonly number[]): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ termId: number }[]>`
    SELECT DISTINCT term_id AS "termId" FROM home_slot WHERE term_id = ANY (${[...ids]}::int[])`;
  return rows.map(({ termId }) => termId);
}

/** A slot of the front page that is filled from a term. */
export type TermSlot = { slotId: number; locale: ListLocale; termId: number };

/** The slots that these terms fill. Whoever arranges the front page holds the edition: call it under `lockEdition`. */
export const findSlotsOf = (transaction: Transaction, ids: readonly number[]): Promise<TermSlot[]> =>
  transaction.$queryRaw<TermSlot[]>`
    SELECT id AS "slotId", locale::text AS locale, term_id AS "termId" FROM home_slot WHERE term_id = ANY (${[...ids]}::int[]) ORDER BY id`;
