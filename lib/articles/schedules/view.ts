import type { RightsOver } from '../publication/over-rights.ts';
import type { MissingField } from '../status.ts';
import type { Unready } from '../workflow/schema.ts';

/** What happens to a story by itself: it is put before readers (or changed there), or taken down. */
export const SCHEDULE_DEEDS = ['publish', 'unpublish'] as const;
export type ScheduleDeed = (typeof SCHEDULE_DEEDS)[number];

/** From so many seconds after its moment on, what did not happen is late. */
export const LATE_SECONDS = 60;

/**
 * Where a plan stands: `open` waits for its moment, `late` has missed it and is still tried, `done` and `failed` are over; a failed one
 * stands until somebody calls it off or plans anew.
 */
export type PlanState = 'open' | 'late' | 'done' | 'failed';

/** Why a plan could not be carried out. */
export const SCHEDULE_FAILURES = [
  /** Who planned it is gone, or may not publish there any more. */
  'forbidden',
  /** Readers have a newer version than the planned one. */
  'moved',
  /** The story was taken down after it was planned. */
  'withdrawn',
  'incomplete',
  'embargoed',
  /** The paper's rule: nobody, or nobody else than who saved it, has found it ready. */
  'not-ready',
  'needs-other-eyes',
  /** What it shows may be used no more, and nobody who planned it was told so. */
  'rights-over',
  'unknown-section',
  'unknown-picture',
  /** It was tried for a long time in vain. */
  'unavailable',
  /** Anything else the publication refuses. */
  'refused',
] as const;
export type ScheduleFailure = (typeof SCHEDULE_FAILURES)[number];

/** A plan as the newsroom sees it. */
export type Plan = {
  id: number;
  articleId: number;
  deed: ScheduleDeed;
  /** Exactly what is put before readers; null when it is taken down. */
  version: number | null;
  dueAt: Date;
  /** What readers are told when it is taken down. */
  reason: string;
  /** Who planned it. */
  by: string;
  state: PlanState;
  failure: ScheduleFailure | null;
  /** By how many seconds it was, or is, late; 0 for on time. */
  lateSeconds: number;
};

/** A plan that somebody must look at, with its story's title. */
export type PlanAlarm = Plan & { title: string; state: 'late' | 'failed' };

/** What is planned for one story, and until when nobody may publish it. */
export type StoryPlans = {
  /** Open, late and failed ones; of those that were done late, the ones of the last day. */
  plans: Plan[];
  embargo: { until: Date; reason: string } | null;
};

/** Why something cannot be planned. */
export type NotPlanned =
  | { code: 'not-found' | 'forbidden' | 'past' | 'not-published' | 'nothing-new' }
  /** The draft was saved, or the story published or taken down, since this person looked. */
  | { code: 'changed' }
  | { code: 'incomplete'; missing: MissingField[] }
  | { code: 'embargoed'; until: Date }
  | { code: Unready }
  /** What it shows may be used no more on that day. */
  | RightsOver
  /** Readers would lose the story before, or at the moment, it is put before them: the other plan's moment. */
  | { code: 'order'; other: Date }
  /** Somebody else planned, called off or carried out meanwhile: what stands there now. */
  | { code: 'planned'; theirs: Plan | null };
