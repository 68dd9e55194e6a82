import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { keyFor } from '../../secrets.ts';

/** The columns of an entry that are sealed, in their order, as text; null stays null. The first names the way it is written. */
export type SealedFields = readonly (string | null)[];

/** What is hashed of an entry: each field with its length in bytes before it, so that no two entries read the same. */
export const sealText = (fields: SealedFields): string =>
  fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',');

export const rowHash = (fields: SealedFields): Buffer => sha256(Buffer.from(sealText(fields)));

/** What a seal hashes: the seal before it, the entry, and which seal of which entry it is. */
export const sealHash = (
  before: Uint8Array,
  { seq, of, rowId, rowHash: hash }: { seq: number; of: string; rowId: number; rowHash: Uint8Array },
) => sha256(Buffer.concat([before, hash, Buffer.from(`${seq}/${of}/${rowId}`)]));

/** The signature of the end of the log, under a key that the database does not know: HMAC-SHA256. */
export const anchorMac = ({ seq, hash, at }: { seq: number; hash: Uint8Array; at: Date }): Buffer =>
  createHmac('sha256', keyFor('audit-anchor'))
    .update(`${seq}/${Buffer.from(hash).toString('hex')}/${at.getTime()}`)
    .digest();

/** Whether a signature is this paper's. */
export const isGenuine = (anchor: { seq: number; hash: Uint8Array; at: Date; mac: Uint8Array }): boolean =>
  isSame(anchorMac(anchor), anchor.mac);

export const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && timingSafeEqual(one, other);

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
