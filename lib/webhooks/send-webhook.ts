import { env } from '../env.ts';
import { makeCircuitBreaker } from '../http/circuit-breaker.ts';
import { postSigned } from '../http/post-signed.ts';
import { messageId, signedHeaders } from './sign.ts';
import { findDecisionEvent } from './store.ts';
import type { DecisionEvent } from './view.ts';

const TIMEOUT_MS = 10_000;
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** Soon at first, then ever less often; it is given up after about a day. */
export const WEBHOOK_PAUSES: readonly number[] = [
  ...[5, 30, 120, 600, 1_800].map((seconds) => seconds * SECOND),
  ...[1, 2, 4, 8, 8].map((hours) => hours * HOUR),
];

let breaker = makeCircuitBreaker({ faults: 5, restMs: 30 * SECOND });

/** Puts another breaker in the place of this process's own, for tests that cannot wait. */
export function useBreaker(other: typeof breaker): void {
  breaker = other;
}

/** How many may be sent at once: of whom that does not answer only one asks, and what waits meanwhile uses up no attempt. */
export const webhookRoom = (most: number): number => breaker.room(most);

/**
 * Tells the operator's service of a decision, signed (docs/operating.md). A paper that no longer names one tells nobody.
 * @throws when it did not answer with 2xx in time
 */
export async function sendWebhook(
  { deliveryId, decisionId }: { deliveryId: number; decisionId: number },
  ending: AbortSignal,
): Promise<'done' | 'not-yet'> {
  const { DECISION_WEBHOOK_URL, DECISION_WEBHOOK_SECRET } = env();
  if (!DECISION_WEBHOOK_URL || !DECISION_WEBHOOK_SECRET) return 'done';
  const event = await findDecisionEvent(decisionId);
  if (!event) return 'done';
  if (!breaker.mayAsk()) return 'not-yet';
  try {
    const message: DecisionEvent = { delivery: deliveryId, ...event };
    const body = JSON.stringify(message);
    const answer = await postSigned(DECISION_WEBHOOK_URL, DECISION_WEBHOOK_SECRET, body, {
      signal: AbortSignal.any([ending, AbortSignal.timeout(TIMEOUT_MS)]),
      // Signed as all webhooks are, and besides as this one was before there were others.
      headers: {
        ...signedHeaders(messageId(deliveryId), body, [DECISION_WEBHOOK_SECRET]),
        'X-Toa-Soan-Delivery': String(deliveryId),
        'X-Toa-Soan-Event': event.event,
      },
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`The service answered ${answer.status}.`);
    breaker.succeeded();
    return 'done';
  } catch (error) {
    breaker.failed();
    throw error;
  }
}
