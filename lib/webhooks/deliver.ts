import { orderedNow } from '../clock.ts';
import { guardedFetch } from '../http/guarded-fetch.ts';
import { log } from '../log.ts';
import { findTarget, keepAttempt, markGivenUp } from './deliveries/store.ts';
import { TEST_EVENT } from './events.ts';
import type { QueuedDelivery } from './schema.ts';
import { openSecret } from './secret.ts';
import { messageId, signedHeaders } from './sign.ts';
import { findDecisionEvent } from './store.ts';

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1024;
/** Of an answer so much is kept. */
const EXCERPT_BYTES = 2 * 1024;

type Queued = { outboxId: number; decisionId: number | null; attempts: number; payload: QueuedDelivery };

/**
 * Sends a message to an endpoint, signed, and writes down what came of it. Nothing is sent to one that was switched off or taken away,
 * and nothing into this house's own network.
 * @throws when it did not answer with 2xx in time
 */
export async function deliver({ outboxId, decisionId, attempts, payload }: Queued, ending: AbortSignal): Promise<'done'> {
  const { endpointId, event, at } = payload;
  const target = await findTarget(endpointId);
  if (!target || (target.isOff && event !== TEST_EVENT)) return 'done';
  const data = decisionId === null ? payload.data : await decisionData(decisionId);
  if (!data) return 'done';
  const body = JSON.stringify({ type: event, timestamp: at, data });
  const began = orderedNow();
  const heard = await guardedFetch(target.url, {
    hosts: 'any',
    method: 'POST',
    maxBytes: MAX_ANSWER_BYTES,
    timeoutMs: TIMEOUT_MS,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'User-Agent': 'Toa-Soan-Webhooks',
      ...signedHeaders(messageId(outboxId), body, target.sealed.map(openSecret)),
    },
    body,
    signal: ending,
  });
  const status = heard.ok ? heard.value.status : null;
  const isDelivered = status !== null && status >= 200 && status < 300;
  const error = heard.ok ? (isDelivered ? '' : `status-${status}`) : heard.code;
  const kept = await keepAttempt({
    endpointId,
    outboxId,
    event,
    attempts,
    isDelivered,
    status,
    error,
    ms: Math.round(orderedNow() - began),
    excerpt: heard.ok ? excerptOf(heard.value.body) : '',
  });
  if (kept === 'switched-off') log().error({ endpointId }, 'a webhook was switched off: nothing reached it for days');
  if (!isDelivered) throw new Error(`The endpoint could not be told: ${error}.`);
  return 'done';
}

/** A message was given up. */
export const deliveryGaveUp = (outboxId: number): Promise<void> => markGivenUp(outboxId);

async function decisionData(decisionId: number): Promise<Record<string, unknown> | null> {
  const found = await findDecisionEvent(decisionId);
  if (!found) return null;
  const { event: _, ...data } = found;
  return data;
}

/** The beginning of an answer as text; NUL is nothing that the database takes. */
const excerptOf = (body: Uint8Array): string => new TextDecoder().decode(body.subarray(0, EXCERPT_BYTES)).replaceAll('\0', '');
