import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** What a token looks like: 256 random bits in base64url. */
export const TOKEN_PATTERN = /^[\w-]{43}$/;

/** A new secret, which stands in one mail and nowhere else. */
export const newToken = (): string => randomBytes(SECRET_BYTES).toString('base64url');

/** What is stored of it. A secret of 256 bits needs no key and no salt: nobody tries them through. */
export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest());

/** Where a link in a mail leads. */
export const linkPathOf = (token: string): string => `/duyet-thu/${token}`;
