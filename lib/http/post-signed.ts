import { createHmac } from 'node:crypto';
import { now } from '../clock.ts';

/** HMAC-SHA256 over the timestamp, a dot and the body as it is sent, in hexadecimal. */
export const signatureOf = (secret: string, timestamp: string, body: string): string =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');

/**
 * Sends JSON to a service of the operator's, signed with the secret that both know (`X-Toa-Soan-Timestamp`, in seconds, and
 * `X-Toa-Soan-Signature`). Follows no redirect.
 * @param body JSON as text, signed as it stands
 * @returns the answer; its body is the caller's to read or to cancel
 * @throws when there is no answer before `signal` is aborted
 */
export function postSigned(
  url: string,
  secret: string,
  body: string,
  { signal, headers = {} }: { signal: AbortSignal; headers?: Record<string, string> },
): Promise<Response> {
  const timestamp = String(Math.floor(now().getTime() / 1_000));
  return fetch(url, {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json; charset=utf-8',
      'X-Toa-Soan-Timestamp': timestamp,
      'X-Toa-Soan-Signature': `sha256=${signatureOf(secret, timestamp, body)}`,
    },
    body,
    cache: 'no-store',
    redirect: 'error',
    signal,
  });
}
