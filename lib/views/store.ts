import { cardOf } from '../articles/stories/card.ts';
import type { StoryCard } from '../articles/stories/view.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { db, type Transaction } from '../db/client.ts';
import { moveEdition } from '../db/edition.ts';
import type { Locale } from '../messages/translator.ts';
import { MOST_READ_PERIODS, type MostReadPeriod, type Reading } from './view.ts';

const LISTED = 10;

/** How often a published story was read so far; null when there is no such story. */
export async function findViews(articleId: number): Promise<number | null> {
  const [row] = await db().$queryRaw<{ views: number }[]>`
    SELECT coalesce(total.views, 0) AS views FROM story LEFT JOIN story_view_total total ON total.article_id = story.article_id
    WHERE story.article_id = ${articleId}`;
  return row?.views ?? null;
}

/**
 * Counts those views that nobody has counted before, on this instance or another, in one statement: it counts all or, when
 * it fails, none, and may be tried again. Views of stories that are not before readers are dropped.
 * Everything is written in one order, so that batches of two instances wait for each other and never in a circle.
 * @returns how many were new
 */
export async function countViews(views: readonly Reading[]): Promise<number> {
  const [row] = await db().$queryRaw<{ counted: number }[]>`
    WITH told AS (
      SELECT DISTINCT ON (article_id, day, visitor) article_id, day, visitor, hour
      FROM unnest(
        ${views.map(({ articleId }) => articleId)}::int[], ${views.map(({ day }) => day)}::date[],
        ${views.map(({ visitor }) => visitor)}::text[], ${views.map(({ hour }) => hour)}::timestamptz[]
      ) AS one (article_id, day, visitor, hour)
      ORDER BY article_id, day, visitor, hour
    ), fresh AS (
      INSERT INTO story_view_seen (article_id, day, visitor)
      SELECT told.article_id, told.day, decode(told.visitor, 'hex') FROM told JOIN story ON story.article_id = told.article_id
      ORDER BY told.day, told.article_id, told.visitor
      ON CONFLICT DO NOTHING
      RETURNING article_id, day, visitor
    ), by_hour AS (
      SELECT fresh.article_id, told.hour, count(*)::int AS views
      FROM fresh JOIN told ON told.article_id = fresh.article_id AND told.day = fresh.day AND decode(told.visitor, 'hex') = fresh.visitor
      GROUP BY fresh.article_id, told.hour
    ), hours AS (
      INSERT INTO story_view_hour AS kept (hour, article_id, views) SELECT hour, article_id, views FROM by_hour ORDER BY hour, article_id
      ON CONFLICT (hour, article_id) DO UPDATE SET views = kept.views + EXCLUDED.views
      RETURNING 1
    ), totals AS (
      INSERT INTO story_view_total AS kept (article_id, views)
      SELECT article_id, sum(views)::int FROM by_hour GROUP BY article_id ORDER BY article_id
      ON CONFLICT (article_id) DO UPDATE SET views = kept.views + EXCLUDED.views
      RETURNING 1
    )
    SELECT count(*)::int AS counted FROM fresh`;
  return row?.counted ?? 0;
}

/**
 * The most read stories of each period in one language, most read first, at most ten of each; none of a period that nothing shows.
 * Only what is before readers now: a story that was withdrawn since the lists were made is missing. One statement.
 * A page that shows them is old when `tags.mostRead` expires, or `tags.card` of one of them.
 */
export async function findMostRead(locale: Locale): Promise<Record<MostReadPeriod, StoryCard[]>> {
  const rows = await db().$queryRaw<({ period: MostReadPeriod } & Record<string, unknown>)[]>`
    SELECT most_read.period, card.* FROM most_read JOIN story_card card USING (article_id)
    WHERE most_read.locale = ${locale}::locale ORDER BY most_read.period, most_read.rank`;
  const of = (period: MostReadPeriod) => rows.filter((row) => row.period === period).map(cardOf);
  return Object.fromEntries(MOST_READ_PERIODS.map((period) => [period, of(period)])) as Record<MostReadPeriod, StoryCard[]>;
}

/**
 * Works out the most read stories anew, up to ten for each of these periods and each language; of other periods nothing is kept, as a list
 * that nobody sees would make pages old. Nothing public changes when the lists are the ones that readers have.
 * @returns what changed, or null
 */
export async function replaceMostRead(periods: readonly MostReadPeriod[]): Promise<PublicChange | null> {
  return db().$transaction(async (transaction) => {
    // One at a time, or the later one would judge by lists that the earlier one is about to replace.
    await transaction.$executeRaw`LOCK TABLE most_read IN SHARE ROW EXCLUSIVE MODE`;
    const before = await transaction.$queryRaw<Place[]>`
      SELECT period, locale, rank, article_id AS "articleId" FROM most_read ORDER BY period, locale, rank`;
    const after = await rankStories(transaction, periods);
    if (JSON.stringify(after) === JSON.stringify(before)) return null;
    await transaction.$executeRaw`DELETE FROM most_read`;
    await transaction.mostRead.createMany({ data: after });
    return moveEdition(transaction, [tags.mostRead]);
  });
}

type Place = { period: MostReadPeriod; locale: Locale; rank: number; articleId: number };

const HOURS: Record<MostReadPeriod, number> = { hour: 2, day: 24, three_days: 72, week: 168, month: 720 };

function rankStories(transaction: Transaction, periods: readonly MostReadPeriod[]): Promise<Place[]> {
  return transaction.$queryRaw<Place[]>`
    SELECT period, locale, rank::int AS rank, article_id AS "articleId" FROM (
      SELECT periods.period, story.locale, story.article_id, row_number() OVER (
        PARTITION BY periods.period, story.locale ORDER BY sum(read.views) DESC, story.published_at DESC, story.article_id DESC
      ) AS rank
      FROM unnest(${[...periods]}::text[], ${periods.map((period) => HOURS[period])}::int[]) AS periods (period, hours)
      JOIN story_view_hour read ON read.hour > now() - make_interval(hours => periods.hours)
      JOIN story ON story.article_id = read.article_id
      GROUP BY periods.period, story.locale, story.article_id, story.published_at
    ) AS ranked
    WHERE rank <= ${LISTED} ORDER BY period, locale, rank`;
}

/** Forgets who read on days that are over; the day before stays until its last views are written. Returns how many rows went. */
export async function deleteSeenViews(): Promise<number> {
  return db().$executeRaw`DELETE FROM story_view_seen WHERE day < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - 1`;
}

/** Forgets the hours of more than two months ago; the totals stay. Returns how many rows went. */
export async function deleteOldViewHours(): Promise<number> {
  return db().$executeRaw`DELETE FROM story_view_hour WHERE hour < now() - interval '62 days'`;
}
