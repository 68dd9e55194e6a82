import { createHmac, randomBytes } from 'node:crypto';
import { addressPrefix } from '../rate-limit/address.ts';
import { keyFor } from '../secrets.ts';

/** By which a browser is known again, once it has liked or reported a comment. It holds chance alone. */
export const DEVICE_COOKIE = 'toa-soan-device';
const A_YEAR_SECONDS = 31_536_000;
const HOUR_MS = 3_600_000;

/** @param id 128 bits of chance, base64url */
export type Device = { id: string; isNew: boolean };

/** The device a request comes from; one that was not seen before, or brings anything else in its cookie, gets a new id. */
export function deviceOf(headers: Headers): Device {
  const known = new RegExp(`(?:^|;\\s*)${DEVICE_COOKIE}=([\\w-]{22})(?:;|$)`).exec(headers.get('cookie') ?? '')?.[1];
  return known ? { id: known, isNew: false } : { id: randomBytes(16).toString('base64url'), isNew: true };
}

/**
 * The header with which a device is told its id. Not readable by scripts, not sent along from other sites' forms.
 * @param siteUrl the address of this paper, `env().SITE_URL`
 */
export const deviceCookie = ({ id }: Device, siteUrl: string): string =>
  `${DEVICE_COOKIE}=${id}; Path=/; Max-Age=${A_YEAR_SECONDS}; HttpOnly; SameSite=Lax${siteUrl.startsWith('https:') ? '; Secure' : ''}`;

/** What is stored of who likes or reports a comment: two keyed hashes of 32 bytes. */
export type Marks = { device: Buffer; address: Buffer };

/**
 * Both hashes hold the deed and the comment, so no stored row leads to another one; the address's also the hour, so that it is
 * another one in the next.
 */
export function marksOf(
  deed: 'like' | 'report',
  commentId: number,
  { device, address, at }: { device: Device; address: string; at: Date },
): Marks {
  const mark = (...parts: readonly (string | number)[]) =>
    createHmac('sha256', keyFor('reader-device'))
      .update([deed, commentId, ...parts].join('\n'))
      .digest();
  return {
    device: mark('device', device.id),
    address: mark('address', addressPrefix(address), Math.floor(at.getTime() / HOUR_MS)),
  };
}
