import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { FactorView } from './view.ts';

/** What somebody showed in place of their app or paper; it is good when `takeProof` could use it up. */
export type Proof = { kind: 'step'; step: number } | { kind: 'recovery'; hash: Uint8Array<ArrayBuffer> };

export async function findFactor(personId: number): Promise<FactorView> {
  const [row] = await db().$queryRaw<{ since: Date | null; codesLeft: number }[]>`
    SELECT (SELECT confirmed_at FROM second_factor WHERE person_id = ${personId}) AS since,
      (SELECT count(*)::int FROM recovery_code WHERE person_id = ${personId} AND used_at IS NULL) AS "codesLeft"`;
  return { isOn: Boolean(row?.since), since: row?.since ?? null, codesLeft: row?.codesLeft ?? 0 };
}

/** The sealed secret and the database's time, by which its codes are judged; null when there is none. */
export async function findSecret(personId: number): Promise<{ secret: Uint8Array; isOn: boolean; at: Date } | null> {
  const [row] = await db().$queryRaw<{ secret: Uint8Array; isOn: boolean; at: Date }[]>`
    SELECT secret, confirmed_at IS NOT NULL AS "isOn", now() AS at FROM second_factor WHERE person_id = ${personId}`;
  return row ?? null;
}

/** Keeps a secret that does not count yet, in the place of an earlier one; false when one counts already. @param sealed as `sealSecret` makes it */
export async function storeSecret(personId: number, sealed: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const count = await db().$executeRaw`
    INSERT INTO second_factor (person_id, secret) VALUES (${personId}, ${sealed})
    ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, made_at = now() WHERE second_factor.confirmed_at IS NULL`;
  return count === 1;
}

/** From now on the secret counts, and these codes beside it; false when it does already, or was replaced meanwhile. */
export async function confirmSecret(
  personId: number,
  { sealed, step, hashes }: { sealed: Uint8Array<ArrayBuffer>; step: number; hashes: readonly Uint8Array<ArrayBuffer>[] },
): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE second_factor SET confirmed_at = now(), last_step = ${step}::int
      WHERE person_id = ${personId} AND confirmed_at IS NULL AND secret = ${sealed}`;
    if (count === 0) return false;
    await replaceCodes(transaction, personId, hashes);
    await moveCredentials(transaction, personId);
    await writeAudit({ personId, deed: 'turn-on-two-factor', subject: `person:${personId}` }, transaction);
    return true;
  });
}

/** Uses up what somebody showed: no code of the app twice, nor one older than the last; no code from paper twice. */
export async function takeProof(transaction: Transaction, personId: number, proof: Proof): Promise<boolean> {
  const count =
    proof.kind === 'step'
      ? await transaction.$executeRaw`
          UPDATE second_factor SET last_step = ${proof.step}::int
          WHERE person_id = ${personId} AND confirmed_at IS NOT NULL AND coalesce(last_step < ${proof.step}::int, true)`
      : await transaction.$executeRaw`
          UPDATE recovery_code SET used_at = now() WHERE person_id = ${personId} AND code_hash = ${proof.hash} AND used_at IS NULL`;
  if (count === 0) return false;
  if (proof.kind === 'recovery') await writeAudit({ personId, deed: 'use-recovery-code', subject: `person:${personId}` }, transaction);
  return true;
}

/** New codes in the place of all old ones, for who shows the factor; false when the proof is none (any more). */
export async function storeNewCodes(personId: number, proof: Proof, hashes: readonly Uint8Array<ArrayBuffer>[]): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    if (!(await takeProof(transaction, personId, proof))) return false;
    await replaceCodes(transaction, personId, hashes);
    await writeAudit({ personId, deed: 'renew-recovery-codes', subject: `person:${personId}` }, transaction);
    return true;
  });
}

/** Takes somebody's own factor away, for who shows it a last time; false when the proof is none (any more). */
export async function storeTurningOff(personId: number, proof: Proof): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    if (!(await takeProof(transaction, personId, proof))) return false;
    await removeFactorIn(transaction, personId);
    await writeAudit({ personId, deed: 'turn-off-two-factor', subject: `person:${personId}` }, transaction);
    return true;
  });
}

/** Takes a factor away with its codes; whether there was one that counted. */
export async function removeFactorIn(transaction: Transaction, personId: number): Promise<boolean> {
  const removed = await transaction.$queryRaw<{ isOn: boolean }[]>`
    DELETE FROM second_factor WHERE person_id = ${personId} RETURNING confirmed_at IS NOT NULL AS "isOn"`;
  await transaction.recoveryCode.deleteMany({ where: { personId } });
  await moveCredentials(transaction, personId);
  return removed.some(({ isOn }) => isOn);
}

async function replaceCodes(transaction: Transaction, personId: number, hashes: readonly Uint8Array<ArrayBuffer>[]): Promise<void> {
  await transaction.recoveryCode.deleteMany({ where: { personId } });
  await transaction.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ personId, codeHash })) });
}

/** What was begun with somebody's credentials as they were is over. */
export async function moveCredentials(transaction: Transaction, personId: number): Promise<void> {
  await transaction.$executeRaw`UPDATE person SET credentials_at = clock_timestamp(), profile_version = profile_version + 1 WHERE id = ${personId}`;
}
