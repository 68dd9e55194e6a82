import { writeAudit } from '../../audit/store.ts';
import { may, ROLES, type Role } from '../../auth/roles.ts';
import { db, type Transaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import { queueInvitationMail } from '../../mail/people/store.ts';
import { wantsMail } from '../../mail/wants-mail.ts';
import { LINK_HOURS, makeLinkIn } from '../links/store.ts';
import { endSessionsIn } from '../sessions/store.ts';
import { removeFactorIn } from '../two-factor/store.ts';
import type { InviteInput, SavePersonInput, SetActiveInput } from './schema.ts';

const KEEPERS = ROLES.filter((role) => may({ role }, 'keep-people'));

type Refusal = 'forbidden' | 'not-found' | 'conflict' | 'taken' | 'unknown-section' | 'last-admin' | 'own-role' | 'not-joined';
type Done<Value = object> = ({ code: 'done' } & Value) | { code: Refusal };
type Made = { token: string; expiresAt: Date };
type Row = {
  id: number;
  version: number;
  name: string;
  email: string;
  role: Role;
  locale: string;
  isDisabled: boolean;
  hasJoined: boolean;
};

/**
 * Lets one change of people in at a time: whoever keeps people is locked, in one order, so that two who take each other's rights away
 * come one after the other, and the second no longer may.
 * @returns who keeps people now; null when the one who asks does not (any more)
 */
export async function lockKeepers(transaction: Transaction, byId: number): Promise<number[] | null> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT id FROM person WHERE role::text = ANY(${KEEPERS}::text[]) AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
  const ids = rows.map(({ id }) => id);
  return ids.includes(byId) ? ids : null;
}

async function lockPerson(transaction: Transaction, id: number): Promise<Row | null> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT id, profile_version AS version, name, email, role::text, locale, disabled_at IS NOT NULL AS "isDisabled", joined_at IS NOT NULL AS "hasJoined"
    FROM person WHERE id = ${id} FOR NO KEY UPDATE`;
  return row ?? null;
}

async function hasAll(transaction: Transaction, sectionIds: readonly number[]): Promise<boolean> {
  return (await transaction.section.count({ where: { id: { in: [...sectionIds] } } })) === sectionIds.length;
}

/** An address that somebody has already is an answer, not a fault. */
async function unlessTaken<Value>(work: () => Promise<Value>): Promise<Value | { code: 'taken' }> {
  try {
    return await work();
  } catch (error) {
    if (isUniqueViolation(error)) return { code: 'taken' };
    throw error;
  }
}

/** Writes an invited person down, with a link. They can do nothing until they accept. */
export async function storeInvitation({ sectionIds, ...person }: InviteInput, byId: number): Promise<Done<Made & { personId: number }>> {
  return unlessTaken(() =>
    db().$transaction(async (transaction): Promise<Done<Made & { personId: number }>> => {
      if (!(await lockKeepers(transaction, byId))) return { code: 'forbidden' };
      if (!(await hasAll(transaction, sectionIds))) return { code: 'unknown-section' };
      const { id } = await transaction.person.create({
        data: { ...person, passwordHash: null, joinedAt: null, disabledAt: await transactionTime(transaction) },
        select: { id: true },
      });
      await transaction.personSection.createMany({ data: sectionIds.map((sectionId) => ({ personId: id, sectionId })) });
      const link = await makeLinkIn(transaction, { personId: id, kind: 'invitation', byId, hours: LINK_HOURS.invitation });
      const detail = { role: person.role, sections: sectionIds.join(' ') };
      await writeAudit({ personId: byId, deed: 'invite-person', subject: `person:${id}`, detail }, transaction);
      await queueInvitationMail(transaction, id);
      return { code: 'done', personId: id, ...link };
    }),
  );
}

/** A new link in the place of all that were made for this invitation. */
export async function storeInvitingAgain(personId: number, byId: number): Promise<Done<Made>> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return { code: 'forbidden' };
    const person = await lockPerson(transaction, personId);
    if (!person || person.hasJoined) return { code: 'not-found' };
    await transaction.personLink.deleteMany({ where: { personId } });
    const link = await makeLinkIn(transaction, { personId, kind: 'invitation', byId, hours: LINK_HOURS.invitation });
    await writeAudit({ personId: byId, deed: 'invite-again', subject: `person:${personId}` }, transaction);
    await queueInvitationMail(transaction, personId);
    return { code: 'done', ...link };
  });
}

/** Takes an invitation back: who has not come yet is as if never invited. */
export async function storeRevocation(personId: number, byId: number): Promise<Done> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return { code: 'forbidden' };
    const person = await lockPerson(transaction, personId);
    if (!person || person.hasJoined) return { code: 'not-found' };
    await transaction.person.delete({ where: { id: personId }, select: { id: true } });
    await writeAudit({ personId: byId, deed: 'revoke-invitation', subject: `person:${personId}` }, transaction);
    return { code: 'done' };
  });
}

/** How somebody stands from now on; it holds from their next request on. */
export async function storePerson(input: SavePersonInput, byId: number): Promise<Done<{ version: number }>> {
  const { personId, version, sectionIds, ownRole, ...profile } = input;
  return unlessTaken(() =>
    db().$transaction(async (transaction): Promise<Done<{ version: number }>> => {
      const keepers = await lockKeepers(transaction, byId);
      if (!keepers) return { code: 'forbidden' };
      const person = await lockPerson(transaction, personId);
      if (!person) return { code: 'not-found' };
      if (person.version !== version) return { code: 'conflict' };
      if (!(await hasAll(transaction, sectionIds))) return { code: 'unknown-section' };
      const losesKeys = keepers.includes(personId) && !may(profile, 'keep-people');
      if (losesKeys && keepers.length === 1) return { code: 'last-admin' };
      if (losesKeys && personId === byId && !ownRole) return { code: 'own-role' };
      const before = await transaction.personSection.findMany({
        where: { personId },
        orderBy: { sectionId: 'asc' },
        select: { sectionId: true },
      });
      const sections = { from: before.map(({ sectionId }) => sectionId).join(' '), to: sectionIds.join(' ') };
      await transaction.person.update({ where: { id: personId }, data: { ...profile, version: { increment: 1 } }, select: { id: true } });
      if (sections.from !== sections.to) {
        await transaction.personSection.deleteMany({ where: { personId } });
        await transaction.personSection.createMany({ data: sectionIds.map((sectionId) => ({ personId, sectionId })) });
        await writeAudit({ personId: byId, deed: 'change-sections', subject: `person:${personId}`, detail: sections }, transaction);
      }
      if (person.role !== profile.role) {
        const detail = { from: person.role, to: profile.role };
        await writeAudit({ personId: byId, deed: 'change-role', subject: `person:${personId}`, detail }, transaction);
      }
      if (person.email !== profile.email) await endLinksIn(transaction, person, byId);
      const fields = (['name', 'email', 'locale'] as const).filter((field) => person[field] !== profile[field]);
      if (fields.length > 0)
        await writeAudit(
          { personId: byId, deed: 'change-person', subject: `person:${personId}`, detail: { fields: fields.join(' ') } },
          transaction,
        );
      return { code: 'done', version: version + 1 };
    }),
  );
}

/** Links went to the earlier address, and whoever reads mail there is not them; who has not come yet is written to at the new one. */
async function endLinksIn(transaction: Transaction, { id: personId, hasJoined }: Row, byId: number): Promise<void> {
  await transaction.personLink.deleteMany({ where: { personId } });
  if (hasJoined || !wantsMail()) return;
  // The mail's own link stands beside this one, which says who invites.
  await makeLinkIn(transaction, { personId, kind: 'invitation', byId, hours: LINK_HOURS.invitation });
  await queueInvitationMail(transaction, personId);
}

/** Shuts somebody out, with all their sessions and links, or lets them in again. */
export async function storeActive(input: SetActiveInput, byId: number): Promise<Done<{ version: number }>> {
  return db().$transaction(async (transaction) =>
    (await lockKeepers(transaction, byId)) ? setActiveIn(transaction, input, byId) : { code: 'forbidden' },
  );
}

type ActiveRefusal = 'not-found' | 'conflict' | 'not-joined' | 'last-admin' | 'own-role';

/** The same inside a transaction that holds the keepers; who stands so already keeps their version. */
export async function setActiveIn(
  transaction: Transaction,
  { personId, version, isActive }: SetActiveInput,
  byId: number,
): Promise<{ code: 'done'; version: number } | { code: ActiveRefusal }> {
  const person = await lockPerson(transaction, personId);
  if (!person) return { code: 'not-found' };
  if (person.version !== version) return { code: 'conflict' };
  if (!person.hasJoined) return { code: 'not-joined' };
  if (person.isDisabled === !isActive) return { code: 'done', version };
  if (!isActive && may(person, 'keep-people') && (await countKeepers(transaction)) === 1) return { code: 'last-admin' };
  if (!isActive && personId === byId) return { code: 'own-role' };
  await transaction.$executeRaw`
    UPDATE person SET disabled_at = CASE WHEN ${isActive} THEN NULL ELSE now() END, credentials_at = clock_timestamp(), profile_version = profile_version + 1
    WHERE id = ${personId}`;
  await transaction.personLink.deleteMany({ where: { personId } });
  const sessions = await endSessionsIn(transaction, personId);
  const deed = isActive ? 'reactivate-person' : 'deactivate-person';
  await writeAudit({ personId: byId, deed, subject: `person:${personId}`, detail: { sessions } }, transaction);
  return { code: 'done', version: version + 1 };
}

const countKeepers = (transaction: Transaction): Promise<number> =>
  transaction.person.count({ where: { role: { in: KEEPERS }, disabledAt: null } });

/** A link with which somebody sets a new password, in the place of earlier ones. */
export async function storeResetLink(personId: number, byId: number): Promise<Done<Made>> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return { code: 'forbidden' };
    const person = await lockPerson(transaction, personId);
    if (!person || person.isDisabled) return { code: 'not-found' };
    await transaction.personLink.deleteMany({ where: { personId } });
    const link = await makeLinkIn(transaction, { personId, kind: 'reset', byId, hours: LINK_HOURS.adminReset });
    await writeAudit({ personId: byId, deed: 'make-reset-link', subject: `person:${personId}` }, transaction);
    return { code: 'done', ...link };
  });
}

/** Signs somebody out of every browser, and takes their second factor away if `factor`. */
export async function storeSigningOut(personId: number, byId: number, { factor }: { factor: boolean }): Promise<Done<{ ended: number }>> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return { code: 'forbidden' };
    if (!(await lockPerson(transaction, personId))) return { code: 'not-found' };
    if (factor && !(await removeFactorIn(transaction, personId))) return { code: 'not-found' };
    const ended = await endSessionsIn(transaction, personId);
    const deed = factor ? 'reset-two-factor' : 'end-sessions';
    await writeAudit({ personId: byId, deed, subject: `person:${personId}`, detail: { sessions: ended } }, transaction);
    return { code: 'done', ended };
  });
}

/** Signs one of many out of every browser, inside a transaction that holds the keepers. @returns how many sessions ended; null: nobody is there */
export async function signOutIn(transaction: Transaction, personId: number, byId: number): Promise<number | null> {
  if (!(await lockPerson(transaction, personId))) return null;
  const ended = await endSessionsIn(transaction, personId);
  if (ended > 0)
    await writeAudit({ personId: byId, deed: 'end-sessions', subject: `person:${personId}`, detail: { sessions: ended } }, transaction);
  return ended;
}

async function transactionTime(transaction: Transaction): Promise<Date> {
  const [row] = await transaction.$queryRaw<{ at: Date }[]>`SELECT now() AS at`;
  if (!row) throw new Error('The database does not tell the time.');
  return row.at;
}
