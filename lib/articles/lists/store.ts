import { z } from 'zod';
import { db, type Transaction } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { TERM_KINDS } from '../../terms/view.ts';
import { cardOf } from '../stories/card.ts';
import type { StoryCard, StoryPlace } from '../stories/view.ts';
import type { FeedStory, ListDay, ListLocale, ListMonth, StoryList } from './view.ts';

// Every public list of stories: one statement finds the places in an index and shows them through the view `story_card`.

const NEWEST_FIRST = Prisma.sql`published_at DESC, article_id DESC`;
const OLDEST_FIRST = Prisma.sql`published_at, article_id`;

const before = ({ publishedAt, id }: StoryPlace) => Prisma.sql`(published_at, article_id) < (${publishedAt}::timestamptz, ${id}::int)`;
const after = ({ publishedAt, id }: StoryPlace) => Prisma.sql`(published_at, article_id) > (${publishedAt}::timestamptz, ${id}::int)`;
const between = (from: Date, until: Date) => Prisma.sql`published_at >= ${from}::timestamptz AND published_at < ${until}::timestamptz`;

/** The places of a list in an order, read from an index however sparse the list is: `(article_id, published_at)`. */
function places(list: StoryList, where: Prisma.Sql, order: Prisma.Sql, take: number): Prisma.Sql {
  const locale = Prisma.sql`locale = ${list.locale}::locale`;
  switch (list.kind) {
    case 'all':
      return Prisma.sql`SELECT article_id, published_at FROM story WHERE ${locale} AND ${where} ORDER BY ${order} LIMIT ${take}`;
    case 'section':
      return Prisma.sql`
        SELECT article_id, published_at FROM unnest(${list.ids}::int[]) AS part CROSS JOIN LATERAL (
          SELECT article_id, published_at FROM story WHERE section_id = part AND ${locale} AND ${where} ORDER BY ${order} LIMIT ${take}
        ) AS place ORDER BY ${order} LIMIT ${take}`;
    case 'term':
      return Prisma.sql`
        SELECT article_id, published_at FROM story_term WHERE term_id = ${list.id}::int AND ${locale} AND ${where} ORDER BY ${order} LIMIT ${take}`;
  }
}

async function cards(found: Prisma.Sql): Promise<StoryCard[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT card.* FROM (${found}) AS place JOIN story_card card USING (article_id)
    ORDER BY card.published_at DESC, card.article_id DESC`;
  return rows.map(cardOf);
}

/** The newest stories of a list. */
export const findNewest = (list: StoryList, take: number): Promise<StoryCard[]> =>
  cards(places(list, Prisma.sql`true`, NEWEST_FIRST, take));

const feedRow = z.object({
  byline: z.string(),
  updated_at: z.date(),
  terms: z.array(z.object({ id: z.int(), kind: z.enum(TERM_KINDS), slug: z.string(), name: z.string(), nameEn: z.string() })),
});

/** The newest stories of a list with what a feed says of them besides. */
export async function findNewestForFeed(list: StoryList, take: number): Promise<FeedStory[]> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT card.*, s.byline, s.updated_at, coalesce((
      SELECT json_agg(json_build_object('id', t.id, 'kind', t.kind, 'slug', t.slug, 'name', t.name, 'nameEn', t.name_en) ORDER BY st.position)
      FROM story_term st JOIN term t ON t.id = st.term_id WHERE st.article_id = s.article_id
    ), '[]') AS terms
    FROM (${places(list, Prisma.sql`true`, NEWEST_FIRST, take)}) AS place
    JOIN story_card card USING (article_id) JOIN story s USING (article_id)
    ORDER BY card.published_at DESC, card.article_id DESC`;
  return rows.map((row) => {
    const { byline, updated_at: updatedAt, terms } = feedRow.parse(row);
    return { ...cardOf(row), byline, updatedAt, terms };
  });
}

/** Whether a list holds any story at all. */
export async function hasStories(list: StoryList): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`${places(list, Prisma.sql`true`, NEWEST_FIRST, 1)}`;
  return rows.length > 0;
}

/** The nearest stories published before a place, newest first. */
export const findBefore = (list: StoryList, place: StoryPlace, take: number): Promise<StoryCard[]> =>
  cards(places(list, before(place), NEWEST_FIRST, take));

/** The nearest stories published after a place, newest first. */
export const findAfter = (list: StoryList, place: StoryPlace, take: number): Promise<StoryCard[]> =>
  cards(places(list, after(place), OLDEST_FIRST, take));

/** Whether a list holds anything at this place or after it. */
export async function reachesTo(list: StoryList, { publishedAt, id }: StoryPlace): Promise<boolean> {
  const rows = await db().$queryRaw<unknown[]>`${places(list, after({ publishedAt, id: id - 1 }), OLDEST_FIRST, 1)}`;
  return rows.length > 0;
}

/** The most a day's page shows; a paper that publishes more has it on its list pages. */
const MOST_A_DAY = 200;

/** The stories of a day, and when something was last published before it and first after it. */
export async function findDay(list: StoryList, from: Date, until: Date): Promise<ListDay> {
  const rows = await db().$queryRaw<({ side: string } & Record<string, unknown>)[]>`
    SELECT side, card.* FROM (
      (SELECT 'on' AS side, article_id FROM (${places(list, between(from, until), NEWEST_FIRST, MOST_A_DAY)}) AS a)
      UNION ALL (SELECT 'before', article_id FROM (${places(list, Prisma.sql`published_at < ${from}::timestamptz`, NEWEST_FIRST, 1)}) AS b)
      UNION ALL (SELECT 'after', article_id FROM (${places(list, Prisma.sql`published_at >= ${until}::timestamptz`, OLDEST_FIRST, 1)}) AS c)
    ) AS place JOIN story_card card USING (article_id)
    ORDER BY card.published_at DESC, card.article_id DESC`;
  const at = (side: string) => rows.filter((row) => row.side === side).map(cardOf);
  return { stories: at('on'), before: at('before')[0]?.publishedAt ?? null, after: at('after')[0]?.publishedAt ?? null };
}

const LOCAL = Prisma.sql`published_at AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

const monthRow = z.object({
  days: z.array(z.object({ day: z.string(), stories: z.int() })),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** How many stories each day of a month has, and the nearest months before and after with any. */
export async function findMonth(list: StoryList, from: Date, until: Date): Promise<ListMonth> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT
      coalesce((
        SELECT json_agg(json_build_object('day', day, 'stories', stories) ORDER BY day) FROM (
          SELECT to_char(${LOCAL}, 'YYYY-MM-DD') AS day, count(*)::int AS stories
          FROM (${places(list, between(from, until), NEWEST_FIRST, MOST_A_MONTH)}) AS place GROUP BY 1
        ) AS counted
      ), '[]') AS days,
      (SELECT to_char(${LOCAL}, 'YYYY-MM') FROM (${places(list, Prisma.sql`published_at < ${from}::timestamptz`, NEWEST_FIRST, 1)}) AS b) AS "before",
      (SELECT to_char(${LOCAL}, 'YYYY-MM') FROM (${places(list, Prisma.sql`published_at >= ${until}::timestamptz`, OLDEST_FIRST, 1)}) AS a) AS "after"`;
  return monthRow.parse(rows[0]);
}
/** A bound on what a calendar counts; no paper publishes as much in a month. */
const MOST_A_MONTH = 20_000;

/** The nearest stories of one section, without its sub-sections, around a place: newest first on both sides. */
export async function findNeighbours(
  section: { id: number; locale: ListLocale },
  place: StoryPlace,
  take: number,
): Promise<{ newer: StoryCard[]; earlier: StoryCard[] }> {
  const list: StoryList = { kind: 'section', ids: [section.id], ...section };
  const rows = await db().$queryRaw<({ side: string } & Record<string, unknown>)[]>`
    SELECT side, card.* FROM (
      (SELECT 'newer' AS side, article_id FROM (${places(list, after(place), OLDEST_FIRST, take)}) AS a)
      UNION ALL (SELECT 'earlier', article_id FROM (${places(list, before(place), NEWEST_FIRST, take)}) AS b)
    ) AS place JOIN story_card card USING (article_id)
    ORDER BY card.published_at DESC, card.article_id DESC`;
  const at = (side: string) => rows.filter((row) => row.side === side).map(cardOf);
  return { newer: at('newer'), earlier: at('earlier') };
}

/** The numbers of the nearest stories of one section, without its sub-sections, around a place. */
export async function findNeighbourIds(
  transaction: Transaction,
  section: { id: number; locale: ListLocale },
  place: StoryPlace,
  take: number,
): Promise<number[]> {
  const list: StoryList = { kind: 'section', ids: [section.id], ...section };
  const rows = await transaction.$queryRaw<{ article_id: number }[]>`
    SELECT article_id FROM (${places(list, after(place), OLDEST_FIRST, take)}) AS a
    UNION ALL SELECT article_id FROM (${places(list, before(place), NEWEST_FIRST, take)}) AS b`;
  return rows.map(({ article_id }) => article_id);
}

/** When a list last published something before a place, and first after it. */
export async function findPublicationsAround(
  transaction: Transaction,
  list: StoryList,
  place: StoryPlace,
): Promise<{ before: Date | null; after: Date | null }> {
  const [around] = await transaction.$queryRaw<{ before: Date | null; after: Date | null }[]>`
    SELECT (SELECT published_at FROM (${places(list, before(place), NEWEST_FIRST, 1)}) AS b) AS "before",
      (SELECT published_at FROM (${places(list, after(place), OLDEST_FIRST, 1)}) AS a) AS "after"`;
  return around ?? { before: null, after: null };
}

/** How far back under each term a related story is looked for. */
const LOOK_BACK = 20;

/**
 * Earlier stories with the most terms in common, the nearest first among equals. Only earlier ones, so that a new story never
 * changes the pages of those before it.
 */
export async function findRelated(
  { locale, termIds, place }: { locale: ListLocale; termIds: number[]; place: StoryPlace },
  take: number,
): Promise<StoryCard[]> {
  if (termIds.length === 0) return [];
  const rows = await db().$queryRaw<unknown[]>`
    SELECT card.* FROM (
      SELECT article_id, published_at, count(*) AS shared FROM unnest(${termIds}::int[]) AS term CROSS JOIN LATERAL (
        SELECT article_id, published_at FROM story_term
        WHERE term_id = term AND locale = ${locale}::locale AND ${before(place)} ORDER BY ${NEWEST_FIRST} LIMIT ${LOOK_BACK}
      ) AS near
      GROUP BY article_id, published_at ORDER BY shared DESC, ${NEWEST_FIRST} LIMIT ${take}
    ) AS place JOIN story_card card USING (article_id)
    ORDER BY place.shared DESC, card.published_at DESC, card.article_id DESC`;
  return rows.map(cardOf);
}

/** The newest stories of every top section with its sub-sections, by the section's id. */
export async function findNewestBySection(locale: ListLocale, take: number): Promise<Map<number, StoryCard[]>> {
  const rows = await db().$queryRaw<({ top: number } & Record<string, unknown>)[]>`
    SELECT part.top, card.* FROM (SELECT coalesce(parent_id, id) AS top, id FROM section) AS part CROSS JOIN LATERAL (
      SELECT article_id FROM story WHERE section_id = part.id AND locale = ${locale}::locale ORDER BY ${NEWEST_FIRST} LIMIT ${take}
    ) AS place JOIN story_card card USING (article_id)
    ORDER BY card.published_at DESC, card.article_id DESC`;
  const byTop = new Map<number, StoryCard[]>();
  for (const { top, ...row } of rows) {
    const stories = byTop.get(top) ?? [];
    if (stories.length < take) stories.push(cardOf(row));
    byTop.set(top, stories);
  }
  return byTop;
}
