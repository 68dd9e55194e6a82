import type { StaffMember } from '#lib/auth/roles';
import type { CommentStatus } from '#lib/comments/status';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { DESK_LANES, type DeskLane } from '#lib/moderation/lanes';
import type { Choice } from '#lib/moderation/schema';
import type { Decided, DecisionConflict } from '#lib/moderation/view';
import { done, type Result, refuse } from '#lib/result';

type Decision = { commentId: number; version: number } & Choice;

/** A decision as a moderator sends it; who rejects says why. */
export const aDecision = (commentId: number, version: number, to: CommentStatus): Decision =>
  to === 'rejected' ? { commentId, version, to, reason: 'off-topic', note: '' } : { commentId, version, to };

/** A moderator decides on a single comment. */
export async function decideComment(
  staff: StaffMember,
  { commentId, version, ...choice }: Decision,
): Promise<Result<Omit<Decided, 'id'>, { code: 'not-found' } | DecisionConflict>> {
  const act = await decideComments(staff, { comments: [{ id: commentId, version }], ...choice });
  if (!act.ok) throw new Error('Deciding never refuses as a whole.');
  const [decided] = act.value.decided;
  if (decided) return done({ status: decided.status, version: decided.version });
  const [refused] = act.value.refused;
  if (!refused) throw new Error('Nothing became of the decision.');
  const { id: _, ...refusal } = refused;
  return refuse(refusal);
}

const IN_LANE: Partial<Record<DeskLane, string>> = {
  held: "status = 'pending' AND held",
  reported: "status = 'approved' AND report_count > 0",
  escalated: "status <> 'withdrawn' AND escalated_at IS NOT NULL",
  unseen: "status = 'approved' AND unseen",
  all: "status <> 'withdrawn'",
};

/** How many comments stand in each lane of the desk, counted one by one. */
export async function lanesCounted(): Promise<Record<DeskLane, number>> {
  const columns = DESK_LANES.map((lane) => `(count(*) FILTER (WHERE ${IN_LANE[lane] ?? `status = '${lane}'`}))::int AS "${lane}"`);
  const { rows } = await pool().query<Record<DeskLane, number>>(`SELECT ${columns.join(', ')} FROM comment`);
  const [counted] = rows;
  if (!counted) throw new Error('Nothing was counted.');
  return counted;
}
