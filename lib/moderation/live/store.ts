import { db } from '../../db/client.ts';
import { DESK_CHANNEL } from '../../db/follow-desk.ts';
import { readOnPage } from '../page-check/on-page.ts';
import type { LastDecision } from '../view.ts';
import type { DeskEvents, LiveChange, Presence } from './view.ts';

/** How long somebody is said to look at a comment without saying so again. */
export const LEASE_SECONDS = 60;

/** How these comments stand now, in one statement whatever their number. */
export async function findChanges(ids: readonly number[]): Promise<DeskEvents['changes']> {
  const rows = await db().$queryRaw<ChangeRow[]>`
    SELECT comment.id, comment.version, comment.status::text, comment.held AS "isHeld", comment.report_count AS reports,
      comment.unseen AS "isUnseen", comment.escalated_at IS NOT NULL AS "isEscalated", comment.redacted_at IS NOT NULL AS "isRedacted",
      comment.created_at AS "createdAt", comment.edited_at AS "editedAt",
      last.maker::text AS maker, last.id AS "byId", last.name AS by, last.decided_at AS at,
      page_mark(comment.id) AS "onPage"
    FROM unnest(${[...ids]}::int[]) AS asked (id)
    JOIN comment ON comment.id = asked.id
    LEFT JOIN LATERAL (
      SELECT decision.maker, person.id, person.name, decision.decided_at
      FROM decision LEFT JOIN person ON person.id = decision.decided_by_id
      WHERE decision.comment_id = comment.id AND decision.maker <> 'clock' ORDER BY decision.version DESC LIMIT 1
    ) AS last ON true
    WHERE comment.status <> 'withdrawn'`;
  const found = new Set(rows.map(({ id }) => id));
  const changed = rows.map(({ maker, byId, by, at, createdAt, editedAt, onPage, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    decided: maker && { maker, byId, by, at: at.toISOString() },
    onPage: readOnPage(onPage),
  }));
  return { changed, gone: ids.filter((id) => !found.has(id)) };
}

type ChangeRow = Omit<LiveChange, 'createdAt' | 'editedAt' | 'decided' | 'onPage'> & {
  onPage: unknown;
  createdAt: Date;
  editedAt: Date | null;
  maker: LastDecision['maker'] | null;
  byId: number | null;
  by: string | null;
  at: Date;
};

/** Who looks at which comment now, by the database's clock; in the order in which they came into the newsroom. */
export async function findPresence(): Promise<Presence> {
  return db().$queryRaw<Presence>`
    SELECT comment_id AS "commentId", json_agg(json_build_object('id', person.id, 'name', person.name) ORDER BY person.id) AS people
    FROM desk_presence JOIN person ON person.id = person_id AND disabled_at IS NULL
    WHERE until > now() GROUP BY comment_id ORDER BY comment_id`;
}

/**
 * Notes that somebody looks at one comment and at no other, or at none, for the next minute. Every open desk is told when that
 * changes anything; saying the same again only makes it last. Locks nothing but the person's own rows.
 */
export async function storePresence(commentId: number | null, personId: number): Promise<void> {
  await db().$executeRaw`
    WITH was AS (
      SELECT comment_id FROM desk_presence WHERE person_id = ${personId}::int AND until > now()
    ), left_behind AS (
      DELETE FROM desk_presence WHERE person_id = ${personId}::int AND comment_id IS DISTINCT FROM ${commentId}::int
    ), looks AS (
      INSERT INTO desk_presence (comment_id, person_id, until)
      SELECT ${commentId}::int, ${personId}::int, now() + make_interval(secs => ${LEASE_SECONDS}::int) WHERE ${commentId}::int IS NOT NULL
      ON CONFLICT (comment_id, person_id) DO UPDATE SET until = EXCLUDED.until
    )
    SELECT pg_notify(${DESK_CHANNEL}, '{"presence":true}')
    WHERE ARRAY(SELECT comment_id FROM was) <> CASE WHEN ${commentId}::int IS NULL THEN '{}'::int[] ELSE ARRAY[${commentId}::int] END`;
}
