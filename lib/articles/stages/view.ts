import type { AssignmentView } from '../assignments/view.ts';
import type { ArticleStatus } from '../status.ts';
import type { PublishingRule } from '../workflow/schema.ts';
import type { Stage } from './standing.ts';
import type { Hand, StageDeed } from './transitions.ts';

/** One step a draft has taken; `by` is null when that account is gone. */
export type FlowStep = { deed: StageDeed | 'publish' | 'save' | 'undo'; version: number; by: string | null; at: Date; reason: string };

export type FoundReady = 'nobody' | 'saver' | 'other';

/** A story's way through the newsroom, as one person sees it. */
export type FlowView = {
  articleId: number;
  /** The draft's. */
  version: number;
  stage: Stage;
  status: ArticleStatus;
  expired: boolean;
  liveVersion: number | null;
  plannedVersion: number | null;
  /** Newest first, at most `STEPS_SHOWN`. */
  steps: FlowStep[];
  /** In what parts this person works on it. */
  hands: Hand[];
  /** Whether the draft was last saved by this person. */
  isOwnText: boolean;
  /** By whom exactly this version was found ready, if that still holds: who saved it, or somebody else. */
  foundReady: FoundReady;
  rule: PublishingRule;
  assignment: AssignmentView | null;
};
