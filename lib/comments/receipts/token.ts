import { createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../../secrets.ts';

const NAME_BYTES = 16;
const NUMBER_BYTES = 4;
const MAX_NUMBER = 2_147_483_647;

/** What a token looks like; the front door knows addresses by it. */
export const TOKEN_PATTERN = /^[\w-]{27}$/;

/**
 * The private name of a comment: a keyed hash of its number (128 bits), and the number under a mask made from that hash. Nothing
 * is stored, nobody can guess one, and nobody can count comments by theirs.
 * @returns 27 letters of base64url
 */
export function receiptToken(commentId: number): string {
  const name = nameOf(commentId);
  return Buffer.concat([name, masked(numberBytes(commentId), name)]).toString('base64url');
}

/** The number of the comment a token names; null when we did not make it. */
export function openReceiptToken(token: string): number | null {
  if (!TOKEN_PATTERN.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  const name = bytes.subarray(0, NAME_BYTES);
  const commentId = masked(bytes.subarray(NAME_BYTES), name).readUInt32BE();
  // The whole text is compared: its last letter has bits to spare, and one comment has one address.
  const isOurs = timingSafeEqual(Buffer.from(token), Buffer.from(receiptToken(commentId)));
  return isOurs && commentId >= 1 && commentId <= MAX_NUMBER ? commentId : null;
}

/** Where the writer of a comment finds its receipt. */
export const receiptPath = (commentId: number): string => receiptPathOf(receiptToken(commentId));

export const receiptPathOf = (token: string): string => `/binh-luan/bien-nhan/${token}`;

const keyedHash = (use: string, bytes: Buffer): Buffer => createHmac('sha256', keyFor('receipt')).update(use).update(bytes).digest();

const nameOf = (commentId: number): Buffer => keyedHash('name', numberBytes(commentId)).subarray(0, NAME_BYTES);

function masked(number: Buffer, name: Buffer): Buffer {
  const mask = keyedHash('mask', name);
  return Buffer.from(number.map((byte, index) => byte ^ (mask[index] ?? 0)));
}

function numberBytes(commentId: number): Buffer {
  const bytes = Buffer.alloc(NUMBER_BYTES);
  bytes.writeUInt32BE(commentId);
  return bytes;
}
