import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { hashOfToken, newToken } from '../../mail/links/token.ts';
import { setPasswordIn } from '../account/store.ts';
import { endSessionsIn } from '../sessions/store.ts';
import { startSessionIn } from '../store.ts';
import type { PersonLinkView } from './view.ts';

export type PersonLinkKind = 'invitation' | 'reset';

/** How long links are good, by the database's clock: an admin hands one over at leisure, a mail is read at once. */
export const LINK_HOURS = { invitation: 168, adminReset: 24, mailedReset: 1 } as const;

/** Makes a link beside those there are; its secret is in what comes back and nowhere else. */
export async function makeLinkIn(
  transaction: Transaction,
  { personId, kind, byId, hours }: { personId: number; kind: PersonLinkKind; byId: number | null; hours: number },
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const [row] = await transaction.$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO person_link (token_hash, person_id, kind, made_by_id, expires_at)
    VALUES (${hashOfToken(token)}, ${personId}, ${kind}::person_link_kind, ${byId}::int, now() + make_interval(hours => ${hours}::int))
    RETURNING expires_at AS "expiresAt"`;
  if (!row) throw new Error('A link that was made did not come back.');
  return { token, expiresAt: row.expiresAt };
}

/** Whom a link that can be used is for; it changes nothing. Null for any other link. */
export async function findPersonLink(kind: PersonLinkKind, token: string): Promise<PersonLinkView | null> {
  const [row] = await db().$queryRaw<(Omit<PersonLinkView, 'locale'> & { locale: string })[]>`
    SELECT person.name, person.email, person.role::text, person.locale, link.expires_at AS "expiresAt"
    FROM person_link AS link JOIN person ON person.id = link.person_id
    WHERE link.token_hash = ${hashOfToken(token)} AND link.kind = ${kind}::person_link_kind AND link.expires_at > now()
      AND CASE link.kind WHEN 'invitation' THEN person.joined_at IS NULL ELSE person.disabled_at IS NULL END`;
  return row ? { ...row, locale: row.locale === 'en' ? 'en' : 'vi' } : null;
}

/** Takes the link and its person for this transaction; null when it cannot be used, or somebody else just used it. */
async function takeLink(transaction: Transaction, kind: PersonLinkKind, token: string): Promise<number | null> {
  const [held] = await transaction.$queryRaw<{ personId: number }[]>`
    SELECT person.id AS "personId" FROM person_link AS link JOIN person ON person.id = link.person_id
    WHERE link.token_hash = ${hashOfToken(token)} AND link.kind = ${kind}::person_link_kind FOR NO KEY UPDATE OF person`;
  if (!held) return null;
  const used = await transaction.$executeRaw`
    DELETE FROM person_link AS link USING person
    WHERE link.token_hash = ${hashOfToken(token)} AND link.expires_at > now() AND person.id = link.person_id
      AND CASE link.kind WHEN 'invitation' THEN person.joined_at IS NULL ELSE person.disabled_at IS NULL END`;
  return used === 1 ? held.personId : null;
}

/** Lets an invited person in, once: name, password, a first session. Null when the link cannot be used any more. */
export async function storeAcceptance(
  token: string,
  { name, passwordHash, device }: { name: string; passwordHash: string; device: string },
): Promise<{ sessionId: string } | null> {
  return db().$transaction(async (transaction) => {
    const personId = await takeLink(transaction, 'invitation', token);
    if (personId === null) return null;
    await joinIn(transaction, personId);
    await transaction.person.update({ where: { id: personId }, data: { name }, select: { id: true } });
    await setPasswordIn(transaction, personId, passwordHash);
    await writeAudit({ personId, deed: 'accept-invitation', subject: `person:${personId}`, detail: { by: 'link' } }, transaction);
    const sessionId = await startSessionIn(transaction, personId, device);
    return sessionId === null ? null : { sessionId };
  });
}

/** An invited person is here from now on; the invitation's links are over. */
export async function joinIn(transaction: Transaction, personId: number): Promise<void> {
  await transaction.$executeRaw`UPDATE person SET joined_at = now(), disabled_at = NULL, profile_version = profile_version + 1 WHERE id = ${personId}`;
  await transaction.personLink.deleteMany({ where: { personId } });
}

/** Sets a password through a link, once; all sessions end. False when the link cannot be used any more. */
export async function storeReset(token: string, passwordHash: string): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const personId = await takeLink(transaction, 'reset', token);
    if (personId === null) return false;
    await setPasswordIn(transaction, personId, passwordHash);
    const sessions = await endSessionsIn(transaction, personId);
    await writeAudit({ personId, deed: 'reset-password', subject: `person:${personId}`, detail: { sessions } }, transaction);
    return true;
  });
}

/** Forgets links that nobody could use any more for a month. */
export async function deleteOldPersonLinks(): Promise<number> {
  return db().$executeRaw`DELETE FROM person_link WHERE expires_at < now() - interval '30 days'`;
}
