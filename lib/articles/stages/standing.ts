import type { ArticleStatus } from '../status.ts';

/** Where a draft is on its way to readers, as it is stored. */
export const STAGES = ['writing', 'submitted', 'reviewing', 'returned', 'ready'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a story stands, in the words Vietnamese editors know (`flow.standing.*`): its draft's stage, or what readers have of it. */
export const STANDING_NAMES = [...STAGES, 'scheduled', 'published', 'expired', 'withdrawn'] as const;
export type StandingName = (typeof STANDING_NAMES)[number];

/** Where a story stands; `next` is how far a newer version of it has come, where there is one. */
export type Standing = { now: StandingName; next: StandingName | null };

/** All that it follows from. */
export type StandingFacts = {
  stage: Stage;
  status: ArticleStatus;
  /** It was taken down because its time was over. */
  expired: boolean;
  draftVersion: number;
  /** The version readers have; null: none. */
  liveVersion: number | null;
  /** The version that goes out by itself; null: none is planned. */
  plannedVersion: number | null;
};

/** Where a story stands. The only place that says so: lists, the editor's page and search ask here, or the same of the database. */
export function standingOf({ stage, status, expired, draftVersion, liveVersion, plannedVersion }: StandingFacts): Standing {
  if (status === 'draft') {
    if (plannedVersion === null) return { now: stage, next: null };
    return { now: 'scheduled', next: plannedVersion === draftVersion ? null : stage };
  }
  const now = status === 'published' ? 'published' : expired ? 'expired' : 'withdrawn';
  if (plannedVersion !== null) return { now, next: 'scheduled' };
  const hasMovedOn = liveVersion !== null && liveVersion !== draftVersion;
  return { now, next: stage !== 'writing' || hasMovedOn ? stage : null };
}
