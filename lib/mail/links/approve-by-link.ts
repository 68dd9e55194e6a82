import { randomUUID } from 'node:crypto';
import { tagClock } from '../../cache/tag-clock.ts';
import { findDeskSettings } from '../../moderation/settings/store.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import { wantsWebhooks } from '../../webhooks/wants-webhooks.ts';
import type { LinkInput } from '../schema.ts';
import { storeUse } from './store.ts';
import type { LinkRefusal } from './view.ts';

/**
 * Approves the comment a link in a mail was made for, in the name of the person it was sent to. Who has the link needs no sign-in;
 * it works once, for 48 hours, and only while the comment is as the mail showed it.
 */
export async function approveByLink({ token }: LinkInput): Promise<Result<{ batch: string }, LinkRefusal | { code: 'unknown' }>> {
  const { holdApprovalsSeconds: holdSeconds } = await findDeskSettings();
  const batch = randomUUID();
  const used = await storeUse({ token, batch, holdSeconds, tells: wantsWebhooks() });
  if (!used.ok) return refuse(used.refusal);
  if (used.change) tagClock().apply(used.change);
  wakeOutbox();
  return done({ batch });
}
