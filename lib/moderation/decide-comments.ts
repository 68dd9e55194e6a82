import { randomUUID } from 'node:crypto';
import type { StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { wakeOutbox } from '../outbox/wake.ts';
import { done, type Result } from '../result.ts';
import { wantsWebhooks } from '../webhooks/wants-webhooks.ts';
import { storeDecisions } from './decisions/store.ts';
import type { DecisionsInput } from './schema.ts';
import { findDeskSettings } from './settings/store.ts';
import type { Decided, Refused } from './view.ts';

/** What became of an act: `batch` names it, for taking it back. */
export type Act = { batch: string; decided: Decided[]; refused: Refused[] };

/**
 * A moderator decides on one comment or on many, as they saw them. Each is decided or not by itself: of all who decide at once
 * exactly one succeeds, and the others learn who it was. Readers see an approval, and its end, with the next page they ask for,
 * unless the paper holds approvals back for a while.
 */
export async function decideComments(staff: StaffMember, { comments, ...choice }: DecisionsInput): Promise<Result<Act, never>> {
  const { holdApprovalsSeconds } = await findDeskSettings();
  const batch = randomUUID();
  const { decided, refused, change } = await storeDecisions({
    comments,
    choice,
    batch,
    personId: staff.id,
    holdSeconds: holdApprovalsSeconds,
    tells: wantsWebhooks(),
  });
  if (change) tagClock().apply(change);
  wakeOutbox();
  return done({ batch, decided, refused });
}
