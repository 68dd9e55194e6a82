import { db } from '../../db/client.ts';
import { DESK_LANES, type DeskLane } from '../lanes.ts';
import type { DeskCard } from '../view.ts';
import { type CardRow, toCard } from './card-row.ts';

const MOST_NOTES = 10;
const QUOTED_LETTERS = 400;

/** How many comments stand in each lane, exactly. */
export async function countLanes(): Promise<Record<DeskLane, number>> {
  const rows = await db().$queryRaw<{ lane: DeskLane; count: number }[]>`
    SELECT lane, sum(count)::int AS count FROM comment_lane WHERE lane = ANY(${[...DESK_LANES]}) GROUP BY lane`;
  const counts = new Map(rows.map(({ lane, count }) => [lane, count]));
  return Object.fromEntries(DESK_LANES.map((lane) => [lane, counts.get(lane) ?? 0])) as Record<DeskLane, number>;
}

/**
 * What the desk shows of these comments, in their order, in one statement whatever their number. What else a card shows is one
 * more LATERAL here and a field in `card-row.ts`. Those that are not there any more are left out.
 */
export async function findCards(ids: readonly number[]): Promise<DeskCard[]> {
  if (ids.length === 0) return [];
  const rows = await db().$queryRaw<CardRow[]>`
    SELECT comment.id, comment.version, comment.status::text, comment.name, comment.title, comment.body, comment.reasons,
      comment.phone_encrypted IS NOT NULL AS "hasPhone", comment.created_at AS "createdAt", comment.edited_at AS "editedAt",
      comment.held AS "isHeld", comment.escalated_at IS NOT NULL AS "isEscalated", comment.unseen AS "isUnseen",
      comment.redacted_at IS NOT NULL AS "isRedacted", comment.like_count AS likes, comment.featured_at IS NOT NULL AS "isPick",
      comment.report_count AS "reportCount", comment.article_id AS "articleId",
      coalesce(story.title, draft.title, '') AS "storyTitle", story.slug AS "storySlug", story.locale::text, section.slug AS "sectionSlug",
      answered.id AS "answeredId", answered.name AS "answeredName", left(answered.body, ${QUOTED_LETTERS}::int) AS "answeredBody",
      answered.status::text AS "answeredStatus",
      last.maker::text AS "decidedMaker", last.name AS "decidedBy", last.decided_at AS "decidedAt", last.reason AS "decidedReason",
      last.note AS "decidedNote",
      reported.last AS "lastReport", reported.reasons AS "reportReasons", reported.notes AS "reportNotes",
      official.version AS "officialVersion", official.unit AS "officialUnit", official.body AS "officialBody",
      official.name AS "officialBy", official.updated_at AS "officialAt",
      page_mark(comment.id) AS "onPage"
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS wanted (id, place)
    JOIN comment ON comment.id = wanted.id
    LEFT JOIN story ON story.article_id = comment.article_id
    LEFT JOIN section ON section.id = story.section_id
    LEFT JOIN draft ON draft.article_id = comment.article_id
    LEFT JOIN comment AS answered ON answered.id = comment.reply_to_id
    LEFT JOIN LATERAL (
      SELECT decision.maker, person.name, decision.decided_at, decision.reason, decision.note
      FROM decision LEFT JOIN person ON person.id = decision.decided_by_id
      WHERE decision.comment_id = comment.id AND decision.maker <> 'clock' ORDER BY decision.version DESC LIMIT 1
    ) AS last ON true
    LEFT JOIN LATERAL (
      SELECT
        (SELECT max(id) FROM comment_report WHERE comment_id = comment.id AND resolved_at IS NULL) AS last,
        (SELECT json_agg(json_build_object('reason', reason, 'count', count) ORDER BY count DESC, reason) FROM (
          SELECT reason, count(*)::int AS count FROM comment_report WHERE comment_id = comment.id AND resolved_at IS NULL GROUP BY reason
        ) AS grouped) AS reasons,
        (SELECT json_agg(json_build_object('id', id, 'reason', reason, 'note', note, 'at', created_at) ORDER BY id DESC) FROM (
          SELECT id, reason, note, created_at FROM comment_report
          WHERE comment_id = comment.id AND resolved_at IS NULL AND note <> '' ORDER BY id DESC LIMIT ${MOST_NOTES}::int
        ) AS newest) AS notes
      WHERE comment.report_count > 0
    ) AS reported ON true
    LEFT JOIN LATERAL (
      SELECT official_reply.version, unit, body, person.name, updated_at
      FROM official_reply JOIN person ON person.id = official_reply.person_id
      WHERE official_reply.comment_id = comment.id
    ) AS official ON true
    WHERE comment.status <> 'withdrawn'
    ORDER BY wanted.place`;
  return rows.map(toCard);
}
