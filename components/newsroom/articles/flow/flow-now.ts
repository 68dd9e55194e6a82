import { type Stage, type Standing, standingOf } from '#lib/articles/stages/standing';
import { isLockedFor, movesFrom, type StageDeed } from '#lib/articles/stages/transitions';
import type { FlowView } from '#lib/articles/stages/view';
import type { ArticleStatus } from '#lib/articles/status';

/** What the page knows by itself since it was told where the story stands: what was saved and published here. */
export type PageNow = { version: number; isDirty: boolean; status: ArticleStatus; liveVersion: number | null };

/** Where a story stands now, and what this person can do next. */
export type FlowNow = {
  stage: Stage;
  standing: Standing;
  moves: StageDeed[];
  /** Whether it lies with the desk, and this person only reads it. */
  isLocked: boolean;
  /** The paper's rule that keeps what stands here from readers; null when nothing does. */
  blockedBy: 'ready' | 'four-eyes' | null;
  /** Whether this person may not find it ready, because they saved it last. */
  isOwnText: boolean;
};

/** Goes on from what the server said last by what happened on this page: a save after it was found ready, a publication. */
export function flowNow(view: FlowView, { version, isDirty, status, liveVersion }: PageNow): FlowNow {
  const hasMovedOn = version !== view.version;
  const wasPublished = liveVersion === version && liveVersion !== view.liveVersion;
  const stage = wasPublished ? 'writing' : view.stage === 'ready' && hasMovedOn ? 'reviewing' : view.stage;
  const isOwnText = view.rule === 'four-eyes' && (view.isOwnText || hasMovedOn || isDirty);
  const found = hasMovedOn || isDirty ? 'nobody' : view.foundReady;
  const isFound = view.rule === 'four-eyes' ? found === 'other' : found !== 'nobody';
  const open = movesFrom({ stage, hands: view.hands });
  return {
    stage,
    standing: standingOf({
      stage,
      status,
      expired: view.expired,
      draftVersion: isDirty ? version + 1 : version,
      liveVersion,
      plannedVersion: view.plannedVersion,
    }),
    moves: isOwnText ? open.filter((deed) => deed !== 'approve') : open,
    isLocked: isLockedFor(view.hands, stage),
    blockedBy: view.rule === 'direct' || isFound || (liveVersion === version && !isDirty) ? null : view.rule,
    isOwnText: isOwnText && open.includes('approve'),
  };
}
