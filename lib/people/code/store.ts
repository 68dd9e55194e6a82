import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import type { SignInStep } from '../sign-in-step.ts';
import { startSessionIn } from '../store.ts';
import { type Proof, takeProof } from '../two-factor/store.ts';

/** Opens a session for who shows the second factor of an account that has not changed since the password was said. */
export async function startSessionWithProof(
  { personId, stamp }: SignInStep,
  proof: Proof | null,
  device: string,
): Promise<{ code: 'started'; sessionId: string } | { code: 'code' | 'begin-again' }> {
  return db().$transaction(async (transaction) => {
    const [person] = await transaction.$queryRaw<{ isSame: boolean }[]>`
      SELECT disabled_at IS NULL AND (extract(epoch FROM credentials_at) * 1000)::float8 = ${stamp}::float8 AS "isSame"
      FROM person WHERE id = ${personId} FOR SHARE`;
    if (!person?.isSame) return { code: 'begin-again' };
    if (!proof || !(await takeProof(transaction, personId, proof))) {
      await writeAudit({ personId: null, deed: 'sign-in-refused', subject: `person:${personId}`, detail: { reason: 'code' } }, transaction);
      return { code: 'code' };
    }
    const sessionId = await startSessionIn(transaction, personId, device);
    return sessionId === null ? { code: 'begin-again' } : { code: 'started', sessionId };
  });
}
