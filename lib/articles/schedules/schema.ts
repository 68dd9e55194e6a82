import { z } from 'zod';
import { momentOfField } from '../../vietnamese/days.ts';
import { line } from '../line.ts';
import { acceptedRights, MAX_REASON_CHARS } from '../schema.ts';

const id = z.int().positive().max(2_147_483_647);

/** A moment as a date and time field says it, in Viet Nam's time. */
export const momentField = z
  .string()
  .max(30)
  .transform((typed, context) => {
    const moment = momentOfField(typed);
    if (moment && typed < '2101') return moment;
    context.issues.push({ code: 'custom', message: 'invalid', input: typed });
    return z.NEVER;
  });

/** What the person saw: the open plan of this deed, and the version before readers; null for none. */
const seen = { articleId: id, seen: id.nullable(), live: id.nullable(), at: momentField };

export const planInput = z.discriminatedUnion('deed', [
  z.strictObject({ ...seen, deed: z.literal('publish'), version: id, acceptedRights }),
  z.strictObject({ ...seen, deed: z.literal('unpublish'), reason: line(MAX_REASON_CHARS).default('') }),
]);
export type PlanInput = z.output<typeof planInput>;
/** The same as a form says it. */
export type PlanTyped = z.input<typeof planInput>;

/** Another moment for the plan somebody saw. */
export const movePlanInput = z.strictObject({ scheduleId: id, at: momentField, acceptedRights });
export type MovePlanInput = z.output<typeof movePlanInput>;

export const callOffPlanInput = z.strictObject({ scheduleId: id });
export type CallOffPlanInput = z.output<typeof callOffPlanInput>;

/** A plan that waits in the outbox. */
export const queuedSchedule = z.strictObject({ scheduleId: id });
