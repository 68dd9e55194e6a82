import { db } from '../../../db/client.ts';
import { queueScheduleMail } from '../../../mail/schedules/store.ts';
import type { DraftScope } from '../../drafts/scope.ts';
import { planOf } from '../plan-row.ts';
import { LATE_SECONDS, type PlanAlarm } from '../view.ts';

const MOST = 50;

/** Plans of the scope that are late or have failed, the earliest first, in one statement. */
export async function findPlanAlarms(scope: DraftScope): Promise<PlanAlarm[]> {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const rows = await db().$queryRaw<{ title: string }[]>`
    SELECT plan.*, draft.title FROM schedule_now AS plan JOIN draft USING (article_id)
    WHERE plan.done_at IS NULL AND (plan.failed_at IS NOT NULL OR plan.due_at < now() - ${LATE_SECONDS}::int * interval '1 second')
      AND works_on(${personId}::int, ${[...sectionIds]}::int[], article_id)
    ORDER BY plan.due_at, plan.id LIMIT ${MOST}::int`;
  return rows.flatMap((row) => {
    const plan = planOf(row);
    return plan.state === 'late' || plan.state === 'failed' ? [{ ...plan, state: plan.state, title: row.title }] : [];
  });
}

/** Writes down a mail to whoever planned what is late now, once for each plan. @returns the plans, for the log */
export async function ringLatePlans(): Promise<number[]> {
  const late = await db().$queryRaw<{ id: number; personId: number }[]>`
    SELECT id, person_id AS "personId" FROM schedule_now
    WHERE done_at IS NULL AND failed_at IS NULL AND due_at < now() - ${LATE_SECONDS}::int * interval '1 second' ORDER BY id LIMIT ${MOST}::int`;
  for (const { id, personId } of late)
    await db().$transaction((transaction) => queueScheduleMail(transaction, { scheduleId: id, personId, state: 'late' }));
  return late.map(({ id }) => id);
}
