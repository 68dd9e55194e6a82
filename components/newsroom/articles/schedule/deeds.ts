import type { EmbargoInput } from '#lib/articles/embargo/schema';
import type { Embargo, EmbargoRefusal } from '#lib/articles/embargo/view';
import type { PlanTyped } from '#lib/articles/schedules/schema';
import type { NotPlanned, Plan } from '#lib/articles/schedules/view';
import type { Result } from '#lib/result';

/** What any action may answer besides its own refusals. */
export type Refused = { code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' };

type Answer<Value, Refusal extends { code: string }> = Promise<Result<Value, Refusal | Refused>>;

/** What is done about plans, as server actions. Moments are as a date and time field says them, in Viet Nam's time. */
export type ScheduleDeeds = {
  plan: (input: PlanTyped) => Answer<Plan, NotPlanned>;
  move: (input: { scheduleId: number; at: string; acceptedRights?: number[] }) => Answer<Plan, NotPlanned>;
  callOff: (input: { scheduleId: number }) => Answer<{ calledOff: true }, { code: 'forbidden' | 'not-found' | 'over' }>;
  embargo: (input: Omit<EmbargoInput, 'until'> & { until: string }) => Answer<Embargo | null, EmbargoRefusal>;
};

/** For an action that did not even reach the server. */
export const outOfReach = (): { ok: false } & Refused => ({ ok: false, code: 'unavailable' });

/** Whether somebody else was first, so that the page shows what stands no more. */
export const isStale = ({ code }: { code: string }): boolean => ['planned', 'conflict', 'over'].includes(code);
