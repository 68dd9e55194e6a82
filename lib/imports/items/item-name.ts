import { createHash } from 'node:crypto';

/** Together with the place and the kind it is the key of a row, and an index takes 2,704 bytes. */
const MAX_BYTES = 2_000;

/** What a thing is known again by: its number or address there, or the hash of one that is longer than a key may be. */
export const itemName = (name: string): string =>
  Buffer.byteLength(name) <= MAX_BYTES ? name : `sha256,${createHash('sha256').update(name).digest('hex')}`;
