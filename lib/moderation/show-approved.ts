import { tagClock } from '../cache/tag-clock.ts';
import { wakeOutbox } from '../outbox/wake.ts';
import { wantsWebhooks } from '../webhooks/wants-webhooks.ts';
import { storeShowing } from './showing/store.ts';

/** Shows readers a comment whose approval was held back, once that time is over. Nothing happens when something was decided since. */
export async function showApproved(decisionId: number): Promise<void> {
  const shown = await storeShowing(decisionId, wantsWebhooks());
  if (shown?.change) tagClock().apply(shown.change);
  if (shown) wakeOutbox();
}
