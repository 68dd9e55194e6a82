// Plans of the newsroom, and the passing of time until their moment.

import { planArticle } from '#lib/articles/schedules/plan-article';
import type { Plan } from '#lib/articles/schedules/view';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';

/** An hour from now, or so many. */
export const inHours = (hours = 1): Date => new Date(Date.now() + hours * 3_600_000);

/** The version readers have; null for none. */
export async function liveVersion(articleId: number): Promise<number | null> {
  const { rows } = await pool().query<{ version: number }>('SELECT version FROM story WHERE article_id = $1', [articleId]);
  return rows[0]?.version ?? null;
}

/** A plan that somebody makes who sees how things stand. */
export async function planned(
  staff: StaffMember,
  articleId: number,
  plan: { deed: 'publish'; version: number; at?: Date } | { deed: 'unpublish'; reason?: string; at?: Date },
): Promise<Plan> {
  const seen = { articleId, seen: null, live: await liveVersion(articleId), at: plan.at ?? inHours() };
  const answer =
    plan.deed === 'publish'
      ? await planArticle(staff, { ...seen, deed: 'publish', version: plan.version })
      : await planArticle(staff, { ...seen, deed: 'unpublish', reason: plan.reason ?? '' });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

/** Lets the moment of a plan have come, so many seconds ago. */
export async function comeDue({ id }: Pick<Plan, 'id'>, secondsAgo = 0): Promise<void> {
  await pool().query("UPDATE schedule SET due_at = now() - $2::int * interval '1 second' WHERE id = $1", [id, secondsAgo]);
  await pool().query(
    `UPDATE outbox SET due_at = now() - $2::int * interval '1 second' WHERE kind = 'schedule' AND (payload ->> 'scheduleId')::int = $1`,
    [id, secondsAgo],
  );
}

export type KeptPlan = {
  version: number | null;
  done: boolean;
  cancelled: boolean;
  failure: string;
};

/** How a plan stands in the database. */
export async function keptPlan({ id }: Pick<Plan, 'id'>): Promise<KeptPlan> {
  const { rows } = await pool().query<KeptPlan>(
    'SELECT version, done_at IS NOT NULL AS done, cancelled_at IS NOT NULL AS cancelled, failure FROM schedule WHERE id = $1',
    [id],
  );
  const [row] = rows;
  if (!row) throw new Error(`There is no plan ${id}.`);
  return row;
}
