import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { joinIn } from '../links/store.ts';
import type { Account } from '../store.ts';
import type { Identity } from './finish.ts';

type Found = Pick<Account, 'id' | 'stamp' | 'hasFactor'>;

/**
 * Who of the newsroom the provider means; null for nobody, and for who was deactivated. Somebody met for the first time is found by the
 * verified address and linked, so that a later change of address means nothing; who was invited is here from then on.
 */
export async function findOrLink({ issuer, subject, email }: Identity): Promise<Found | null> {
  return db().$transaction(async (transaction) => {
    const [linked] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT person_id AS id FROM person_identity WHERE issuer = ${issuer} AND subject = ${subject}`;
    if (linked) return findActive(transaction, linked.id);
    if (email === null) return null;
    const [person] = await transaction.$queryRaw<{ id: number; hasJoined: boolean; isDisabled: boolean }[]>`
      SELECT id, joined_at IS NOT NULL AS "hasJoined", disabled_at IS NOT NULL AS "isDisabled" FROM person WHERE email = ${email} FOR NO KEY UPDATE`;
    if (!person || (person.hasJoined && person.isDisabled)) return null;
    const count = await transaction.$executeRaw`
      INSERT INTO person_identity (issuer, subject, person_id) VALUES (${issuer}, ${subject}, ${person.id}) ON CONFLICT DO NOTHING`;
    // The same address with another subject is another person over there.
    if (count === 0) return null;
    const { id: personId } = person;
    await writeAudit({ personId, deed: 'link-identity', subject: `person:${personId}` }, transaction);
    if (!person.hasJoined) {
      await joinIn(transaction, personId);
      await writeAudit({ personId, deed: 'accept-invitation', subject: `person:${personId}`, detail: { by: 'provider' } }, transaction);
    }
    return findActive(transaction, personId);
  });
}

async function findActive(transaction: Transaction, id: number): Promise<Found | null> {
  const [row] = await transaction.$queryRaw<Found[]>`
    SELECT id, (extract(epoch FROM credentials_at) * 1000)::float8 AS stamp,
      EXISTS (SELECT FROM second_factor WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS "hasFactor"
    FROM person WHERE id = ${id} AND disabled_at IS NULL`;
  return row ?? null;
}
