import { randomUUID } from 'node:crypto';
import type { StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import { wantsWebhooks } from '../../webhooks/wants-webhooks.ts';
import { findDeskSettings } from '../settings/store.ts';
import { refuseSeen } from '../standing/refuse-seen.ts';
import type { Decided, DecisionConflict } from '../view.ts';
import type { Words } from './mask.ts';
import type { RedactionInput } from './schema.ts';
import { storeRedaction } from './store.ts';

/** `batch` names the act, for taking it back; `words` is what the comment says now. */
export type Redacted = { batch: string; decided: Decided; words: Words };

/**
 * A moderator masks what is nobody's to publish and approves the rest, in one step. Readers are told that the newsroom edited it; what
 * it said stays in the newsroom, where reading it is logged, until its writer takes the comment back.
 */
export async function redactAndApprove(
  staff: StaffMember,
  input: RedactionInput,
): Promise<Result<Redacted, { code: 'not-found' } | { code: 'unfit' } | DecisionConflict>> {
  const { holdApprovalsSeconds: holdSeconds } = await findDeskSettings();
  const batch = randomUUID();
  const stored = await storeRedaction({ ...input, personId: staff.id, batch, holdSeconds, tells: wantsWebhooks() });
  if (stored === 'unfit') return refuse({ code: 'unfit' });
  if (stored === 'not-as-seen') return refuseSeen(input.commentId);
  if (stored.change) tagClock().apply(stored.change);
  wakeOutbox();
  return done({ batch, decided: stored.decided, words: stored.words });
}
