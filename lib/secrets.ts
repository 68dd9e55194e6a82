import { hkdfSync } from 'node:crypto';
import { env } from './env.ts';

export type KeyPurpose =
  | 'audit-anchor'
  | 'captcha'
  | 'captcha-sound'
  | 'phone-encryption'
  | 'phone-hash'
  | 'preview-link'
  | 'address-hash'
  | 'reader-device'
  | 'receipt'
  | 'redaction'
  | 'recovery-code'
  | 'second-factor'
  | 'session'
  | 'sign-in-provider'
  | 'sign-in-step'
  | 'view-visitor'
  | 'webhook-secret';

const keys = new Map<KeyPurpose, Buffer>();

/**
 * A 32-byte key made from `APP_SECRET` for one purpose only: HKDF-SHA256, empty salt, the purpose as info.
 * @see RFC 5869
 */
export function keyFor(purpose: KeyPurpose): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync('sha256', env().APP_SECRET, '', purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}
