import { db } from '../../db/client.ts';
import { DESK_LANES, type DeskLane } from '../../moderation/lanes.ts';
import { MAILED_ROLES } from '../receivers/store.ts';

/** For how many hours after its hour the daily mail may still go out: a paper that was down then sends it late, not at night. */
const LATE_HOURS = 3;
const MOST_OFFERED = 5;

/**
 * Writes down the daily mail for everybody who wants it, when its hour has come in Viet Nam by the database's clock. One a person
 * and a day, however many instances ask and however often.
 * @returns how many were written down now
 */
export async function queueDigests(hour: number): Promise<number> {
  return db().$executeRaw`
    WITH clock AS (SELECT now() AT TIME ZONE 'Asia/Ho_Chi_Minh' AS local)
    INSERT INTO outbox (kind, payload)
    SELECT 'mail', jsonb_build_object('about', 'digest', 'key', concat_ws(':', 'digest', person.id, local::date), 'personId', person.id,
      'day', local::date)
    FROM clock, person
    WHERE extract(hour FROM local) >= ${hour}::int AND extract(hour FROM local) < ${hour + LATE_HOURS}::int
      AND disabled_at IS NULL AND mail_digest AND role::text = ANY(${[...MAILED_ROLES]}::text[])
    ORDER BY person.id
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

export type Yesterday = { approved: number; rejected: number; spam: number; medianMinutes: number | null; failedChecks: number };

/** How the desk stands, and what was done on the day before, as the desk's report counts it. Undone decisions are none. */
export type Digest = { counts: Record<DeskLane, number>; oldestMinutes: number | null; yesterday: Yesterday };

/** @param day `YYYY-MM-DD`, the day of the mail */
export async function findDigest(day: string): Promise<Digest> {
  const [row] = await db().$queryRaw<{ counts: Partial<Record<string, number>> | null; oldestMinutes: number | null }[]>`
    SELECT (SELECT json_object_agg(lane, count) FROM (SELECT lane, sum(count)::int AS count FROM comment_lane GROUP BY lane) AS lanes) AS counts,
      (SELECT floor(extract(epoch FROM now() - created_at) / 60)::int FROM comment WHERE status = 'pending' ORDER BY created_at, id LIMIT 1)
        AS "oldestMinutes"`;
  const [yesterday] = await db().$queryRaw<Yesterday[]>`
    WITH bounds AS (
      SELECT (${day}::date - 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS begins, ${day}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS ends
    ), decided AS (
      SELECT choice, waited_seconds FROM bounds JOIN judgement ON decided_at >= begins AND decided_at < ends WHERE NOT is_undone
    )
    SELECT (count(*) FILTER (WHERE choice = 'approved'))::int AS approved,
      (count(*) FILTER (WHERE choice = 'rejected'))::int AS rejected, (count(*) FILTER (WHERE choice = 'spam'))::int AS spam,
      floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited_seconds) / 60)::int AS "medianMinutes",
      (SELECT count(*)::int FROM bounds JOIN outbox ON failed_at >= begins AND failed_at < ends WHERE kind = 'page-check') AS "failedChecks"
    FROM decided`;
  if (!row || !yesterday) throw new Error('A statement without a table gave no row.');
  const counts = Object.fromEntries(DESK_LANES.map((lane) => [lane, row.counts?.[lane] ?? 0])) as Record<DeskLane, number>;
  return { counts, oldestMinutes: row.oldestMinutes, yesterday };
}

/** A comment that can be approved from a mail. */
export type Offered = { id: number; version: number; name: string; body: string; sentAt: Date; storyTitle: string };

/** The oldest that wait under published stories, of which screening noticed nothing and nobody asked for a second opinion. */
export async function findOffered(): Promise<Offered[]> {
  return db().$queryRaw<Offered[]>`
    SELECT comment.id, comment.version, comment.name, comment.body, comment.created_at AS "sentAt", story.title AS "storyTitle"
    FROM comment JOIN story ON story.article_id = comment.article_id
    WHERE comment.status = 'pending' AND NOT comment.held AND comment.reasons = '[]' AND comment.escalated_at IS NULL
    ORDER BY comment.created_at, comment.id LIMIT ${MOST_OFFERED}::int`;
}
