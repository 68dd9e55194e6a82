import { planOf } from '../../articles/schedules/plan-row.ts';
import type { PlanState, ScheduleDeed, ScheduleFailure } from '../../articles/schedules/view.ts';
import { db, type Transaction } from '../../db/client.ts';
import { wantsMail } from '../wants-mail.ts';

/** What a mail about a plan says: that it is late, that it came about late, or that it could not. */
export type ToldState = Exclude<PlanState, 'open'>;

/** Writes down a mail to whoever planned something, once for each state of it. */
export async function queueScheduleMail(
  transaction: Transaction,
  { scheduleId, personId, state }: { scheduleId: number; personId: number; state: ToldState },
): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    VALUES ('mail', jsonb_build_object('about', 'schedule', 'key', concat_ws(':', 'schedule', ${scheduleId}::int, ${state}::text),
      'personId', ${personId}::int, 'scheduleId', ${scheduleId}::int, 'state', ${state}::text))
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

export type ToldPlan = {
  articleId: number;
  title: string;
  deed: ScheduleDeed;
  state: PlanState;
  dueAt: Date;
  lateSeconds: number;
  failure: ScheduleFailure | null;
};

/** A plan as it stands when the mail goes out; null when it was called off since. */
export async function findToldPlan(scheduleId: number): Promise<ToldPlan | null> {
  const [row] = await db().$queryRaw<{ title: string }[]>`
    SELECT plan.*, draft.title FROM schedule_now AS plan JOIN draft USING (article_id) WHERE plan.id = ${scheduleId}::int`;
  if (!row) return null;
  const { articleId, deed, state, dueAt, lateSeconds, failure } = planOf(row);
  return { articleId, title: row.title, deed, state, dueAt, lateSeconds, failure };
}
