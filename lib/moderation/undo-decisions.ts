import { randomUUID } from 'node:crypto';
import type { StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { wakeOutbox } from '../outbox/wake.ts';
import { done, type Result, refuse } from '../result.ts';
import { wantsWebhooks } from '../webhooks/wants-webhooks.ts';
import type { UndoInput } from './schema.ts';
import { findDeskSettings } from './settings/store.ts';
import { storeUndoing } from './undoing/store.ts';
import type { Decided, Refused } from './view.ts';

/** What became of taking an act back, which is an act of its own and can be taken back in turn. */
export type UndoneAct = {
  batch: string;
  undone: Decided[];
  refused: Refused[];
  /** Whether somebody outside had been told already, and is told of this, too. */
  wasSent: boolean;
};

/**
 * A moderator takes an act back, their own or another's. Inside the first seconds it is as if it had never been, but for the log;
 * later it is told outside as a decision of its own. What somebody has decided on since stays as it is, and says so.
 */
export async function undoDecisions(staff: StaffMember, { batch }: UndoInput): Promise<Result<UndoneAct, { code: 'not-found' }>> {
  const { holdApprovalsSeconds: holdSeconds } = await findDeskSettings();
  const newBatch = randomUUID();
  const undone = await storeUndoing({ batch, personId: staff.id, newBatch, holdSeconds, tells: wantsWebhooks() });
  if (!undone) return refuse({ code: 'not-found' });
  const { change, ...act } = undone;
  if (change) tagClock().apply(change);
  wakeOutbox();
  return done({ batch: newBatch, ...act });
}
