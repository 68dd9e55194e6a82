import { createHmac } from 'node:crypto';
import { now } from '../clock.ts';
import { signingKey } from './secret.ts';

/**
 * The headers that prove where a message comes from: HMAC-SHA256 over its id, the moment of this attempt (seconds) and the body, joined
 * by dots; one signature a secret, so that a secret can be changed without a message lost.
 * @param id the same however often the message is sent
 * @see https://www.standardwebhooks.com
 */
export function signedHeaders(id: string, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(now().getTime() / 1_000));
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', signingKey(secret)).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

/** How a message is called that lies in the outbox under this number. */
export const messageId = (outboxId: number): string => `msg_${outboxId}`;
