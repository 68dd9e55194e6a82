import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { done, type Result, refuse } from '../result.ts';
import { keyFor } from '../secrets.ts';
import type { E164 } from './phone.ts';

const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

/**
 * A telephone number as it is stored.
 * @returns `encrypted`: version byte, nonce (12 bytes), tag (16 bytes), AES-256-GCM text, different each time;
 *   `hash`: HMAC-SHA256 (32 bytes), the same for the same number, so that its other comments can be found unread
 */
export function sealPhone(phone: E164): { encrypted: Buffer<ArrayBuffer>; hash: Buffer<ArrayBuffer> } {
  const version = Buffer.of(VERSION);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('phone-encryption'), nonce, { authTagLength: TAG_BYTES }).setAAD(version);
  const text = Buffer.concat([cipher.update(phone, 'utf8'), cipher.final()]);
  return {
    encrypted: Buffer.concat([version, nonce, cipher.getAuthTag(), text]),
    hash: createHmac('sha256', keyFor('phone-hash')).update(phone).digest(),
  };
}

/** Opens what `sealPhone` sealed. Refuses what was changed, cut off, or sealed under another `APP_SECRET`. */
export function openPhone(encrypted: Uint8Array): Result<E164, { code: 'phone-seal' }> {
  const sealed = Buffer.from(encrypted);
  if (sealed.length <= HEAD_BYTES || sealed[0] !== VERSION) return refuse({ code: 'phone-seal' });
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyFor('phone-encryption'), nonce, { authTagLength: TAG_BYTES })
    .setAAD(sealed.subarray(0, 1))
    .setAuthTag(sealed.subarray(1 + NONCE_BYTES, HEAD_BYTES));
  const text = decipher.update(sealed.subarray(HEAD_BYTES));
  try {
    decipher.final();
  } catch {
    // The only thing `final` can say here is that the tag does not fit.
    return refuse({ code: 'phone-seal' });
  }
  return done(text.toString('utf8') as E164);
}
