import { writeAudit } from '../audit/store.ts';
import { NOBODYS_HASH, verifyPassword } from '../auth/password.ts';
import { log } from '../log.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { giveBack, type TooMany, take } from '../rate-limit/take.ts';
import { done, type Result, refuse } from '../result.ts';
import { findPersonByEmail, startSession } from './store.ts';

export type SignInRefusal = { code: 'credentials' } | TooMany;

/**
 * Signs somebody in with e-mail and password. Nobody learns from the answer, or from how long it takes, whether an account
 * exists or is disabled. Failures are counted for the address and for the account before the password is looked at.
 * @param attempt `email` as `signInInput` writes it, `address` the peer's IP address
 * @throws when the database or the counts cannot be asked: then nobody is signed in
 */
export async function signInPerson(attempt: {
  email: string;
  password: string;
  address: string;
}): Promise<Result<{ personId: number; sessionId: string }, SignInRefusal>> {
  const prefix = addressPrefix(attempt.address);
  for (const [limit, key] of [
    ['sign-in-address', prefix],
    ['sign-in-account', attempt.email],
  ] as const) {
    const taken = await take(limit, key);
    if (!taken.ok) return taken;
  }

  const account = await findPersonByEmail(attempt.email);
  const isRight = await verifyPassword(account?.passwordHash ?? NOBODYS_HASH, attempt.password);
  const sessionId = account && isRight && !account.isDisabled ? await startSession(account.id) : null;
  if (!account || !sessionId) {
    // The audit is for ever, so it holds what concerns somebody; strangers who guess names are a line in the log.
    if (account)
      await writeAudit({
        personId: null,
        deed: 'sign-in-refused',
        subject: `person:${account.id}`,
        detail: { reason: account.isDisabled ? 'disabled' : 'password' },
      });
    else log().info('sign-in refused: nobody has this address');
    return refuse({ code: 'credentials' });
  }

  await giveBack('sign-in-address', prefix);
  await giveBack('sign-in-account', attempt.email);
  return done({ personId: account.id, sessionId });
}
