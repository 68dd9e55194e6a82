import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { Prisma } from '../../db/generated/client.ts';

/** How much one run brings up: stories on lists, and stories whose threads show likes. */
const MOST_STORIES = 500;
/** A bound on the comments of those stories. */
const MOST_COMMENTS = 10_000;

/**
 * Shows the counts that differ from what is shown. What somebody is changing at this moment is left for the next run, so that
 * nobody who holds a comment or a story and wants the edition waits for us, who hold it.
 * @returns what changed for readers, or null
 */
export async function showCounts(): Promise<PublicChange | null> {
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const stories = await transaction.$queryRaw<{ id: number }[]>`
      UPDATE story SET shown_comment_count = comment_count FROM (
        SELECT article_id FROM story WHERE comment_count <> shown_comment_count
        ORDER BY article_id LIMIT ${MOST_STORIES} FOR UPDATE SKIP LOCKED
      ) AS differing
      WHERE story.article_id = differing.article_id RETURNING story.article_id AS id`;
    const liked = await transaction.$queryRaw<{ id: number }[]>`
      WITH in_turn AS (
        SELECT DISTINCT article_id FROM comment WHERE like_count <> shown_like_count AND status = 'approved'
        ORDER BY article_id LIMIT ${MOST_STORIES}
      ), differing AS (
        SELECT id FROM comment
        WHERE like_count <> shown_like_count AND status = 'approved' AND article_id IN (SELECT article_id FROM in_turn)
        LIMIT ${MOST_COMMENTS} FOR UPDATE SKIP LOCKED
      ), shown AS (
        UPDATE comment SET shown_like_count = like_count FROM differing WHERE comment.id = differing.id RETURNING comment.article_id
      )
      SELECT DISTINCT article_id AS id FROM shown`;
    if (stories.length === 0 && liked.length === 0) return null;
    return moveEdition(transaction, [...stories.map(({ id }) => tags.card(id)), ...liked.map(({ id }) => tags.comments(id))]);
  });
}

/** A counter that was wrong: its name, what it counts for, and the story it belongs to (null: none). */
export type WrongCounter = { counter: string; key: string; story: number | null };

export type Mended = { wrong: WrongCounter[]; change: PublicChange | null };

/** The largest number of a comment or a story. */
export async function findLargestId(): Promise<number> {
  const [row] = await db().$queryRaw<{ id: number }[]>`
    SELECT greatest((SELECT max(id) FROM comment), (SELECT max(article_id) FROM story), 0) AS id`;
  return row?.id ?? 0;
}

/**
 * Compares the counters of stories and comments whose numbers are in this range with what they count, in one look each so that
 * nothing can change in between, and moves those that differ by the difference, which leaves alone what others count meanwhile.
 */
export async function mendCounters(from: number, until: number): Promise<Mended> {
  return db().$transaction(async (transaction) => {
    const wrong = [
      ...(await transaction.$queryRaw<WrongCounter[]>`
        UPDATE story SET comment_count = story.comment_count + differing.by FROM (
          SELECT counted.article_id, coalesce(real.n, 0) - counted.comment_count AS by FROM story counted LEFT JOIN (
            SELECT article_id, count(*)::int AS n FROM comment
            WHERE status = 'approved' AND article_id BETWEEN ${from}::int AND ${until}::int GROUP BY article_id
          ) AS real USING (article_id)
          WHERE counted.article_id BETWEEN ${from}::int AND ${until}::int AND coalesce(real.n, 0) <> counted.comment_count
        ) AS differing
        WHERE story.article_id = differing.article_id
        RETURNING 'comment_count' AS counter, story.article_id::text AS key, story.article_id AS story`),
      ...(await mendComments(transaction, from, until, 'reply_count')),
      ...(await mendComments(transaction, from, until, 'like_count')),
      ...(await mendComments(transaction, from, until, 'report_count')),
    ];
    const stories = new Set(wrong.flatMap(({ story }) => story ?? []));
    return { wrong, change: stories.size === 0 ? null : await moveEdition(transaction, [...stories].map(tags.comments)) };
  });
}

/** What the counters of a comment count: the column, and the rows with the comment they count for. */
const COUNTED = {
  reply_count: {
    column: Prisma.sql`reply_count`,
    rows: Prisma.sql`SELECT parent_id AS id FROM comment WHERE status = 'approved' AND parent_id`,
  },
  like_count: { column: Prisma.sql`like_count`, rows: Prisma.sql`SELECT comment_id AS id FROM comment_like WHERE comment_id` },
  report_count: {
    column: Prisma.sql`report_count`,
    rows: Prisma.sql`SELECT comment_id AS id FROM comment_report WHERE resolved_at IS NULL AND comment_id`,
  },
};

function mendComments(transaction: Transaction, from: number, until: number, name: keyof typeof COUNTED): Promise<WrongCounter[]> {
  const { column, rows } = COUNTED[name];
  return transaction.$queryRaw<WrongCounter[]>`
    UPDATE comment SET ${column} = comment.${column} + differing.by FROM (
      SELECT counted.id, coalesce(real.n, 0) - counted.${column} AS by FROM comment counted LEFT JOIN (
        SELECT id, count(*)::int AS n FROM (${rows} BETWEEN ${from}::int AND ${until}::int) AS one GROUP BY id
      ) AS real USING (id)
      WHERE counted.id BETWEEN ${from}::int AND ${until}::int AND coalesce(real.n, 0) <> counted.${column}
    ) AS differing
    WHERE comment.id = differing.id RETURNING ${name} AS counter, comment.id::text AS key, comment.article_id AS story`;
}

/** The same for the desk's lanes, which are those of `comment_lanes`, each counted in its index. */
export async function mendLanes(): Promise<Mended> {
  const wrong = await db().$queryRaw<WrongCounter[]>`
    INSERT INTO comment_lane (lane, shard, count)
    SELECT lane, 0, coalesce(real.n, 0) - coalesce(counted.n, 0) FROM (
      SELECT one::text AS lane, (SELECT count(*)::int FROM comment WHERE status = one) AS n FROM unnest(enum_range(NULL::comment_status)) AS one
      UNION ALL SELECT 'held', count(*)::int FROM comment WHERE status = 'pending' AND held
      UNION ALL SELECT 'reported', count(*)::int FROM comment WHERE status = 'approved' AND report_count > 0
      UNION ALL SELECT 'unseen', count(*)::int FROM comment WHERE status = 'approved' AND unseen
      UNION ALL SELECT 'escalated', count(*)::int FROM comment WHERE status <> 'withdrawn' AND escalated_at IS NOT NULL
      UNION ALL SELECT 'all', count(*)::int FROM comment WHERE status <> 'withdrawn'
    ) AS real
    FULL JOIN (SELECT lane, sum(count)::int AS n FROM comment_lane GROUP BY lane) AS counted USING (lane)
    WHERE coalesce(real.n, 0) <> coalesce(counted.n, 0)
    ON CONFLICT (lane, shard) DO UPDATE SET count = comment_lane.count + EXCLUDED.count
    RETURNING 'comment_lane' AS counter, lane AS key, NULL::int AS story`;
  return { wrong, change: null };
}
