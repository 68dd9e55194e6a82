import { hkdfSync } from 'node:crypto';
import { env } from './env.ts';

export type KeyPurpose = 'captcha' | 'phone-encryption' | 'phone-hash' | 'address-hash' | 'session' | 'view-visitor';

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
