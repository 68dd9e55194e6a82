import { writeAudit } from '../audit/store.ts';
import { NOBODYS_HASH, verifyPassword } from '../auth/password.ts';
import { log } from '../log.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { giveBack, type TooMany, take } from '../rate-limit/take.ts';
import { done, type Result, refuse } from '../result.ts';
import { sealStep } from './sign-in-step.ts';
import { type Account, findPersonByEmail, startSession } from './store.ts';

export type SignInRefusal = { code: 'credentials' } | TooMany;

/** Signed in; or half way: `step` is what the page that asks for a code is to show again (`openStep`). */
export type SignedIn =
  | { personId: number; sessionId: string; step?: undefined }
  | { personId: number; sessionId?: undefined; step: string };

/**
 * Signs somebody in with e-mail and password, or half way where a code is asked for besides. Nobody learns from the answer, or from how
 * long it takes, whether an account exists or is disabled. Failures are counted for the address and for the account before the password
 * is looked at.
 * @param attempt `email` as `signInInput` writes it, `address` the peer's IP address, `device` as `deviceOf` tells it
 * @throws when the database or the counts cannot be asked: then nobody is signed in
 */
export async function signInPerson(attempt: {
  email: string;
  password: string;
  address: string;
  device?: string;
}): Promise<Result<SignedIn, SignInRefusal>> {
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
  const passed = account?.passwordHash && isRight && !account.isDisabled ? await passOn(account, attempt.device) : null;
  if (!account || !passed) {
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
  return done(passed);
}

/**
 * Where somebody goes on to who is known by password or provider: into the newsroom, or to the code. Null when they may not any more, or
 * password or factor have changed since `stamp`.
 */
export async function passOn({ id, stamp, hasFactor }: Pick<Account, 'id' | 'stamp' | 'hasFactor'>, device = ''): Promise<SignedIn | null> {
  if (hasFactor) return { personId: id, step: await sealStep({ personId: id, stamp }) };
  const sessionId = await startSession(id, device, stamp);
  return sessionId === null ? null : { personId: id, sessionId };
}
