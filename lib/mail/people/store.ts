import { db, type Transaction } from '../../db/client.ts';
import { LINK_HOURS, makeLinkIn, type PersonLinkKind } from '../../people/links/store.ts';
import type { Receiver } from '../receivers/store.ts';
import { wantsMail } from '../wants-mail.ts';

/**
 * Writes down a mail with a link for a new password, for whom this address belongs to. For an address that is nobody's, or of somebody
 * who may not come in, as much is written down, and comes to nothing.
 */
export async function queueResetMail(email: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'mail', jsonb_build_object('about', 'reset', 'key', 'reset:' || gen_random_uuid(),
      'personId', coalesce((SELECT id FROM person WHERE email = ${email} AND disabled_at IS NULL), 0))`;
}

/** Writes down, in the transaction that invites somebody or invites them again, a mail with a link of its own. */
export async function queueInvitationMail(transaction: Transaction, personId: number): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    VALUES ('mail', jsonb_build_object('about', 'invitation', 'key', 'invitation:' || gen_random_uuid(), 'personId', ${personId}::int))`;
}

export type InvitedReceiver = Receiver & { by: string };

/** Somebody who is invited and not here yet, and who invited them; null once they came, or the invitation was taken back. */
export async function findInvited(personId: number): Promise<InvitedReceiver | null> {
  const [row] = await db().$queryRaw<(Omit<InvitedReceiver, 'locale'> & { locale: string })[]>`
    SELECT person.id, person.name, person.email AS address, person.locale, false AS "wantsDigest", coalesce(maker.name, '') AS by
    FROM person JOIN person_link AS link ON link.person_id = person.id AND link.kind = 'invitation' AND link.expires_at > now()
    LEFT JOIN person AS maker ON maker.id = link.made_by_id
    WHERE person.id = ${personId} AND person.joined_at IS NULL ORDER BY link.made_at DESC LIMIT 1`;
  return row ? { ...row, locale: row.locale === 'en' ? 'en' : 'vi' } : null;
}

/** A link for a mail that goes out now, beside those there are. */
export async function makeMailedLink(personId: number, kind: PersonLinkKind): Promise<{ token: string; expiresAt: Date }> {
  const hours = kind === 'invitation' ? LINK_HOURS.invitation : LINK_HOURS.mailedReset;
  return db().$transaction(async (transaction) => {
    const [maker] = await transaction.$queryRaw<{ madeById: number | null }[]>`
      SELECT made_by_id AS "madeById" FROM person_link WHERE person_id = ${personId} AND kind = ${kind}::person_link_kind
      ORDER BY made_at DESC LIMIT 1`;
    return makeLinkIn(transaction, { personId, kind, byId: kind === 'invitation' ? (maker?.madeById ?? null) : null, hours });
  });
}
