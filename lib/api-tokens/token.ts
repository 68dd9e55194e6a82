import { createHash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;
const PREFIX_CHARS = 8;
const TOKEN = /^ts_[\w-]{43}$/;

/** A new token: `ts_` and 256 random bits. Whoever has it works with the paper, so it is shown once and never kept. */
export const newToken = (): string => `ts_${randomBytes(SECRET_BYTES).toString('base64url')}`;

/** What is kept of a token: as many random bits need no slow hash, and a copy of the table opens nothing. */
export const hashOfToken = (token: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash('sha256').update(token).digest());

/** How a token begins, for people to tell one from another. */
export const prefixOf = (token: string): string => token.slice(0, PREFIX_CHARS);

/**
 * The token of an `Authorization: Bearer …` header.
 * @returns null when there is no such header, 'malformed' when it holds anything but a token of ours
 */
export function bearerToken(headers: Headers): string | null | 'malformed' {
  const given = headers.get('authorization');
  if (given === null) return null;
  const [, token = ''] = /^Bearer +(\S+)$/i.exec(given.trim()) ?? [];
  return TOKEN.test(token) ? token : 'malformed';
}
