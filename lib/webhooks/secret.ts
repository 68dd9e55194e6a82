import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyFor } from '../secrets.ts';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const MARK = 'whsec_';

/** A new secret of an endpoint: `whsec_` and 256 random bits in base64, as Standard Webhooks writes it. */
export const newSecret = (): string => `${MARK}${randomBytes(SECRET_BYTES).toString('base64')}`;

/** The bytes that sign: those behind `whsec_`; of a secret that an operator made up, its letters. */
export const signingKey = (secret: string): Buffer =>
  secret.startsWith(MARK) ? Buffer.from(secret.slice(MARK.length), 'base64') : Buffer.from(secret, 'utf8');

/** A secret as it is stored: nonce (12 bytes), tag (16 bytes), AES-256-GCM text. */
export function sealSecret(secret: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('webhook-secret'), nonce, { authTagLength: TAG_BYTES });
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), text]));
}

/**
 * Opens what `sealSecret` sealed.
 * @throws when it was changed, or sealed under another `APP_SECRET`
 */
export function openSecret(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', keyFor('webhook-secret'), bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
}
