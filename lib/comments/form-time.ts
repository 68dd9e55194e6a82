import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../secrets.ts';

/** Says when a form was opened, in a way only this server can write: `<milliseconds>.<HMAC>`. */
export const sealFormTime = (openedAt: Date): string => `${openedAt.getTime()}.${sign(String(openedAt.getTime()))}`;

/** Reads what `sealFormTime` wrote; null for anything else. */
export function openFormTime(sealed: string | undefined): Date | null {
  const [milliseconds, signature] = sealed?.split('.') ?? [];
  if (!milliseconds || !signature) return null;
  const expected = Buffer.from(sign(milliseconds));
  const received = Buffer.from(signature);
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null;
  return new Date(Number(milliseconds));
}

const sign = (text: string): string => createHmac('sha256', keyFor('form')).update(text).digest('base64url');
