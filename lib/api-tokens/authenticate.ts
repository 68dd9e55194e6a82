import { done, type Result, refuse } from '../result.ts';
import { findCaller } from './store.ts';
import { bearerToken, hashOfToken } from './token.ts';
import type { Caller } from './view.ts';

/**
 * Who calls, by the `Authorization` header alone: cookies and queries are never looked at.
 * @returns null for who shows no token; a token that is wrong, over or revoked is refused, never passed over
 */
export async function authenticate(headers: Headers): Promise<Result<Caller | null, { code: 'bad-token' }>> {
  const token = bearerToken(headers);
  if (token === null) return done(null);
  const caller = token === 'malformed' ? null : await findCaller(hashOfToken(token));
  return caller ? done(caller) : refuse({ code: 'bad-token' });
}
