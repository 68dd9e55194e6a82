import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { endSessionsIn } from '../sessions/store.ts';

/** The hash of somebody's password; null when they have none. */
export async function findPasswordHash(personId: number): Promise<string | null> {
  return (await db().person.findUnique({ where: { id: personId }, select: { passwordHash: true } }))?.passwordHash ?? null;
}

/** How somebody is called from now on. */
export async function storeOwnName(personId: number, name: string): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: personId }, data: { name, version: { increment: 1 } }, select: { id: true } });
    await writeAudit({ personId, deed: 'change-own-name', subject: `person:${personId}` }, transaction);
  });
}

/** A new password; every other session ends, and so do links that could set another one. @param own the session that goes on */
export async function storeOwnPassword(
  personId: number,
  { passwordHash, own }: { passwordHash: string; own: string | null },
): Promise<number> {
  return db().$transaction(async (transaction) => {
    await setPasswordIn(transaction, personId, passwordHash);
    const ended = await endSessionsIn(transaction, personId, own);
    await writeAudit({ personId, deed: 'change-password', subject: `person:${personId}`, detail: { sessions: ended } }, transaction);
    return ended;
  });
}

/** Sets a password, within the transaction of what allows it; sign-ins begun with the old one end, and so do links to set one. */
export async function setPasswordIn(transaction: Transaction, personId: number, passwordHash: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE person SET password_hash = ${passwordHash}, credentials_at = clock_timestamp(), profile_version = profile_version + 1 WHERE id = ${personId}`;
  await transaction.personLink.deleteMany({ where: { personId, kind: 'reset' } });
}
