import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { Piece } from '../../db/piece.ts';
import type { LookChoice } from '../second-look/schema.ts';
import type { AutomaticWork, Waits } from './view.ts';

/** From one moment, which is in it, to another, which is not. */
export type Moments = { from: Date; until: Date };

export type WaitsRow = Waits & { day: string | null; hour: number | null };

/** How long comments waited: by the day they were decided, by the hour they were sent, and (both null) in all. */
export async function findWaits({ from, until }: Moments): Promise<WaitsRow[]> {
  const rows = await db().$queryRaw<{ day: string | null; hour: number | null; count: number; shares: number[] }[]>`
    SELECT (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day, sent_hour AS hour, count(*)::int AS count,
      percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY waited_seconds) AS shares
    FROM judgement WHERE waited_seconds IS NOT NULL AND decided_at >= ${from}::timestamptz AND decided_at < ${until}::timestamptz
    GROUP BY GROUPING SETS ((), (1), (2)) HAVING count(*) > 0`;
  return rows.map(({ shares: [p50 = 0, p90 = 0], ...row }) => ({ ...row, p50, p90 }));
}

export type ChoicesRow = {
  /** What is counted: a person's choices, a day's, or those for a reason. */
  of: 'person' | 'day' | 'reason';
  personId: number | null;
  name: string | null;
  choice: LookChoice | null;
  day: string | null;
  reason: string | null;
  count: number;
  undone: number;
  overturned: number;
};

/** What people chose: by person and choice, by day, and what was rejected by reason. `count` holds what did not last, too. */
export async function findChoices({ from, until }: Moments): Promise<ChoicesRow[]> {
  return db().$queryRaw<ChoicesRow[]>`
    WITH counted AS (
      SELECT decided_by_id, choice::text, (decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day, reason,
        count(*)::int AS count, count(*) FILTER (WHERE is_undone)::int AS undone, count(*) FILTER (WHERE is_overturned)::int AS overturned,
        CASE WHEN GROUPING(decided_by_id) = 0 THEN 'person' WHEN GROUPING(reason) = 0 THEN 'reason' ELSE 'day' END AS of
      FROM judgement WHERE decided_at >= ${from}::timestamptz AND decided_at < ${until}::timestamptz
      GROUP BY GROUPING SETS ((1, 2), (3), (4))
    )
    SELECT counted.of, decided_by_id AS "personId", person.name, choice, day, reason, count, undone, overturned
    FROM counted LEFT JOIN person ON person.id = decided_by_id`;
}

export type Arrivals = { days: { day: string; count: number }[]; waiting: number; oldestAt: string | null };

export type AutomaticRow = AutomaticWork & { day: string };

/** Second looks at what this person decided, at what this rule noticed, or (both null) in all; `drawn` counts those not looked at, too. */
export type AgreementRow = { personId: number | null; rule: string | null; drawn: number; looked: number; agreed: number };

/** What there is little of, and so is asked for at once: what came in and waits, what was decided without a person, second looks. */
export async function findRest(moments: Moments): Promise<{ arrivals: Arrivals; automatic: AutomaticRow[]; agreement: AgreementRow[] }> {
  const [row] = await db().$queryRaw<{ arrivals: Arrivals; automatic: AutomaticRow[]; agreement: AgreementRow[] }[]>`
    SELECT ${arrivalsIn(moments)} AS arrivals, ${rowsOf(automaticIn(moments))} AS automatic, ${rowsOf(agreementIn(moments))} AS agreement`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return row;
}

const rowsOf = (asked: Piece): Piece => Prisma.sql`(SELECT coalesce(json_agg(row_to_json(one)), '[]') FROM (${asked}) AS one)`;

/** How many comments came in each day, and what waits at this moment. */
const arrivalsIn = ({ from, until }: Moments): Piece => Prisma.sql`json_build_object(
    'days', ${rowsOf(Prisma.sql`
      SELECT (created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day, count(*)::int AS count
      FROM comment WHERE status = ANY (enum_range(NULL::comment_status))
        AND created_at >= ${from}::timestamptz AND created_at < ${until}::timestamptz
      GROUP BY 1`)},
    'waiting', coalesce((SELECT sum(count) FROM comment_lane WHERE lane = 'pending'), 0)::int,
    'oldestAt', (SELECT to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM comment
      WHERE status = 'pending' ORDER BY created_at, id LIMIT 1))`;

/** What rules and modes decided each day, and how much of that people decided otherwise since, as it stands. */
const automaticIn = ({ from, until }: Moments): Piece => Prisma.sql`
  SELECT (decision.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day, decision.maker::text,
    decision.to_status::text AS choice, count(*)::int AS count,
    count(*) FILTER (WHERE last.to_status NOT IN ('pending', 'approving', decision.to_status)
      OR last.to_status = 'approving' AND decision.to_status <> 'approved')::int AS changed
  FROM decision LEFT JOIN LATERAL (
    SELECT later.to_status FROM decision AS later
    WHERE later.comment_id = decision.comment_id AND later.maker = 'person' ORDER BY later.version DESC LIMIT 1
  ) AS last ON true
  WHERE decision.decided_at >= ${from}::timestamptz AND decision.decided_at < ${until}::timestamptz
    AND decision.maker IN ('rule', 'mode') AND decision.to_status IN ('approved', 'rejected', 'spam')
  GROUP BY 1, 2, 3`;

/** How often a second look came to the same end as the decision. */
const agreementIn = ({ from, until }: Moments): Piece => Prisma.sql`
  WITH drawn AS (
    SELECT judgement.comment_id, judgement.decided_by_id, look.looked_at IS NOT NULL AS is_looked, look.choice = judgement.choice AS agrees
    FROM judgement JOIN second_look AS look USING (decision_id)
    WHERE judgement.decided_at >= ${from}::timestamptz AND judgement.decided_at < ${until}::timestamptz AND NOT judgement.is_undone
  )
  SELECT decided_by_id AS "personId", NULL AS rule, count(*)::int AS drawn, count(*) FILTER (WHERE is_looked)::int AS looked,
    count(*) FILTER (WHERE agrees)::int AS agreed
  FROM drawn GROUP BY GROUPING SETS ((1), ())
  UNION ALL
  SELECT NULL, said.reason ->> 'rule', count(*)::int, count(*)::int, count(*) FILTER (WHERE agrees)::int
  FROM drawn JOIN comment ON comment.id = drawn.comment_id CROSS JOIN LATERAL jsonb_array_elements(
    CASE WHEN jsonb_typeof(comment.reasons) = 'array' THEN comment.reasons ELSE '[]' END
  ) AS said(reason)
  WHERE is_looked GROUP BY 2`;
