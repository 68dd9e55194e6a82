import { z } from 'zod';
import { LATE_SECONDS, type Plan, SCHEDULE_DEEDS, SCHEDULE_FAILURES } from './view.ts';

/** A row of the database's `schedule_now` view. */
export const planRow = z.object({
  id: z.int(),
  article_id: z.int(),
  deed: z.enum(SCHEDULE_DEEDS),
  version: z.int().nullable(),
  due_at: z.date(),
  reason: z.string(),
  failure: z.string(),
  by: z.string(),
  state: z.enum(['open', 'late', 'done', 'failed']),
  late_by: z.number(),
});

/** A row of the view as a plan; a code of failure that we do not know was a refusal of the publication's own. */
export function planOf(row: unknown): Plan {
  const { article_id: articleId, due_at: dueAt, late_by: lateBy, failure, ...plan } = planRow.parse(row);
  return {
    ...plan,
    articleId,
    dueAt,
    failure: failure === '' ? null : (SCHEDULE_FAILURES.find((known) => known === failure) ?? 'refused'),
    lateSeconds: lateBy < LATE_SECONDS ? 0 : Math.round(lateBy),
  };
}
