import { addressPrefix } from '../rate-limit/address.ts';
import { giveBack, type TooMany, take } from '../rate-limit/take.ts';
import { done, type Result, refuse } from '../result.ts';
import { startSessionWithProof } from './code/store.ts';
import { openStep } from './sign-in-step.ts';
import { readProof } from './two-factor/read-proof.ts';

/** `begin-again`: the step is over (ten minutes), or the account changed meanwhile. */
export type CodeRefusal = { code: 'code' } | { code: 'begin-again' } | TooMany;

/**
 * The second step of signing in: a code of the app, or one from paper. Wrong ones are counted for the address and for the account, and
 * a code is taken once, however many send it at the same moment.
 * @param attempt `step` as the cookie carries it, `code` as it was typed
 */
export async function finishSignIn(attempt: {
  step: string | undefined;
  code: string;
  address: string;
  device: string;
}): Promise<Result<{ sessionId: string }, CodeRefusal>> {
  const step = await openStep(attempt.step);
  if (!step) return refuse({ code: 'begin-again' });
  const prefix = addressPrefix(attempt.address);
  const account = String(step.personId);
  for (const [limit, key] of [
    ['sign-in-address', prefix],
    ['sign-in-code', account],
  ] as const) {
    const taken = await take(limit, key);
    if (!taken.ok) return taken;
  }
  const proof = await readProof(step.personId, attempt.code);
  const started = await startSessionWithProof(step, proof, attempt.device);
  if (started.code !== 'started') return refuse({ code: started.code });
  await giveBack('sign-in-address', prefix);
  await giveBack('sign-in-code', account);
  return done({ sessionId: started.sessionId });
}
