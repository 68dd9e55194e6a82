import type { StaffMember } from '../../auth/roles.ts';
import { type Result, refuse } from '../../result.ts';
import { findFlow } from './find-flow.ts';
import type { DraftMove } from './schema.ts';
import { moveStage } from './store.ts';
import { handsOf, mayMove } from './transitions.ts';
import type { FlowView } from './view.ts';

export type MoveRefusal =
  | { code: 'not-found' | 'forbidden' }
  /** The paper wants another person to find ready what this one saved last. */
  | { code: 'needs-other-eyes' }
  /** Somebody saved it or took a step with it meanwhile; `now` says who, when, and where it stands. */
  | { code: 'moved'; now: FlowView };

/**
 * Takes a draft one step on its way, or back: see `TRANSITIONS` for the steps there are and whose they are. The step holds for
 * the version and the stage that were seen; of all who take one at once, one does, and the others are shown who it was.
 * Handing over twice (the answer was lost) tells that it is done by oneself: `moved`, with the own step on top.
 * @returns where the story stands after it
 */
export async function moveDraft(staff: StaffMember, move: DraftMove): Promise<Result<FlowView, MoveRefusal>> {
  const moving = await moveStage(move, {
    personId: staff.id,
    mayMove: (owned) => mayMove(move.deed, { stage: move.stage, hands: handsOf(staff, owned) }),
  });
  if (moving === 'moved' || moving === 'not-as-seen') {
    const now = await findFlow(staff, move);
    if (!now.ok) return now;
    return moving === 'moved' ? now : refuse({ code: 'moved', now: now.value });
  }
  return refuse({ code: moving });
}
