import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from '../../secrets.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/** Whose secret it is belongs to the seal: one put into another person's row opens no more. */
const bound = (personId: number): Buffer => Buffer.from(`${VERSION}:${personId}`);

/** A second factor's secret as it is stored: version byte, nonce, tag, AES-256-GCM under a key made from `APP_SECRET`. */
export function sealSecret(secret: Uint8Array, personId: number): Buffer<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('second-factor'), nonce, { authTagLength: TAG_BYTES }).setAAD(bound(personId));
  const text = Buffer.concat([cipher.update(secret), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), text]);
}

/** Opens what `sealSecret` sealed for this person; null for what was changed, cut off, or sealed under another `APP_SECRET`. */
export function openSecret(stored: Uint8Array, personId: number): Uint8Array | null {
  const sealed = Buffer.from(stored);
  if (sealed.length <= HEAD_BYTES || sealed[0] !== VERSION) return null;
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor('second-factor'), nonce, { authTagLength: TAG_BYTES })
    .setAAD(bound(personId))
    .setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  const text = decipher.update(sealed.subarray(HEAD_BYTES));
  try {
    decipher.final();
  } catch {
    // The only thing `final` can say here is that the tag does not fit.
    return null;
  }
  return new Uint8Array(text);
}
