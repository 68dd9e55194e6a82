import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../../secrets.ts';

const NONCE_BYTES = 16;
const TOKEN = /^([1-9]\d{0,9})-([\w-]{43})$/;

/** What is stored beside a link; without the paper's secret it opens nothing. */
export const newNonce = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(NONCE_BYTES));

const signatureOf = (id: number, nonce: Uint8Array): Buffer =>
  createHmac('sha256', keyFor('preview-link')).update(`${id}:`).update(nonce).digest();

/** Where a link leads: its number, and a signature of 256 bits that only this paper can make. */
export const previewLinkPath = (id: number, nonce: Uint8Array): string =>
  `/xem-truoc/${id}-${signatureOf(id, nonce).toString('base64url')}`;

/** The number a token names, whether it is right or not; null for what looks like no token. */
export function linkIdOf(token: string): number | null {
  const id = Number(TOKEN.exec(token)?.[1] ?? 0);
  return id > 0 && id <= 2_147_483_647 ? id : null;
}

/** Whether a token is the one that was made for this link. */
export function isTokenOf(token: string, id: number, nonce: Uint8Array): boolean {
  const [, , signature = ''] = TOKEN.exec(token) ?? [];
  const given = Buffer.from(signature, 'base64url');
  const right = signatureOf(id, nonce);
  return given.length === right.length && timingSafeEqual(given, right);
}
