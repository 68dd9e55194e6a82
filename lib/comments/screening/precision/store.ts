import { db } from '../../../db/client.ts';

export type PrecisionRow = { week: string; rule: string; termId: number | null; decided: number; refused: number };

/**
 * By week in Viet Nam, what people decided from one moment to another (null: until now), as it stands, on comments of which screening noticed something: by
 * rule, and for the rule `terms` by term too. One statement over the decisions of that time.
 */
export async function findPrecision({ from, until }: { from: Date; until: Date | null }): Promise<PrecisionRow[]> {
  return db().$queryRaw<PrecisionRow[]>`
    WITH noticed AS (
      SELECT date_trunc('week', decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh') AS week, said.reason ->> 'rule' AS rule,
        said.reason -> 'termIds' AS term_ids, count(*) AS decided, count(*) FILTER (WHERE choice IN ('rejected', 'spam')) AS refused
      FROM judgement JOIN comment ON comment.id = judgement.comment_id CROSS JOIN LATERAL jsonb_array_elements(
        CASE WHEN jsonb_typeof(comment.reasons) = 'array' THEN comment.reasons ELSE '[]' END
      ) AS said(reason)
      WHERE decided_at >= ${from}::timestamptz AND decided_at < coalesce(${until}::timestamptz, 'infinity')
        AND NOT is_undone AND NOT is_overturned AND comment.reasons <> '[]'
      GROUP BY 1, 2, 3
    ), counted AS (
      SELECT week, rule, NULL::int AS term_id, decided, refused FROM noticed
      UNION ALL
      SELECT week, rule, term::int, decided, refused FROM noticed CROSS JOIN LATERAL jsonb_array_elements_text(term_ids) AS term
      WHERE jsonb_typeof(term_ids) = 'array'
    )
    SELECT to_char(week, 'YYYY-MM-DD') AS week, rule, term_id AS "termId", sum(decided)::int AS decided, sum(refused)::int AS refused
    FROM counted GROUP BY 1, 2, 3`;
}

export type MistakeRow = { rule: string; termId: number | null; count: number };

/** How often people told, in these weeks, that a rule was wrong about a comment; for the rule `terms` by term too. */
export async function findMistakes(weeks: number): Promise<MistakeRow[]> {
  return db().$queryRaw<MistakeRow[]>`
    WITH told AS (
      SELECT rule, term_ids FROM rule_mistake
      WHERE at >= date_trunc('week', now() AT TIME ZONE 'Asia/Ho_Chi_Minh') AT TIME ZONE 'Asia/Ho_Chi_Minh'
        - make_interval(weeks => ${weeks - 1}::int)
    )
    SELECT rule, term_id AS "termId", count(*)::int AS count FROM (
      SELECT rule, NULL::int AS term_id FROM told UNION ALL SELECT rule, unnest(term_ids) FROM told
    ) AS counted GROUP BY rule, term_id`;
}

/** The texts of these terms, as far as they are still on the list. */
export async function findTermTexts(ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db().screeningTerm.findMany({ where: { id: { in: [...ids] } }, select: { id: true, text: true } });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/**
 * Banned terms that are switched on: how often they refused a comment in these weeks, and how often a person took that back or told
 * that the rule was wrong.
 */
export async function findOverturned(weeks: number): Promise<{ termId: number; refused: number; overturned: number }[]> {
  return db().$queryRaw<{ termId: number; refused: number; overturned: number }[]>`
    SELECT screening_term.id AS "termId", count(*)::int AS refused,
      count(*) FILTER (WHERE EXISTS (
        SELECT FROM decision AS later WHERE later.comment_id = decision.comment_id AND later.maker = 'person' AND later.to_status = 'approved'
      ) OR EXISTS (
        SELECT FROM rule_mistake WHERE rule_mistake.comment_id = decision.comment_id AND rule_mistake.rule = 'terms'
      ))::int AS overturned
    FROM decision
    JOIN comment ON comment.id = decision.comment_id
    CROSS JOIN LATERAL jsonb_array_elements(comment.reasons) AS verdict
    CROSS JOIN LATERAL jsonb_array_elements_text(verdict -> 'termIds') AS term
    JOIN screening_term ON screening_term.id = term::int AND screening_term.kind = 'banned' AND screening_term.is_active
    WHERE decision.maker = 'rule' AND decision.to_status = 'rejected' AND decision.decided_at > now() - make_interval(weeks => ${weeks}::int)
      AND verdict ->> 'outcome' = 'reject'
    GROUP BY screening_term.id`;
}
