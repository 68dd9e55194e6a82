import { writeAudit } from '../audit/store.ts';
import type { Role, StaffMember } from '../auth/roles.ts';
import { db } from '../db/client.ts';

/** What signing in needs to know of a person; it never leaves the server. */
export type Account = { id: number; passwordHash: string; isDisabled: boolean };

/** How long a session lasts, by the database's clock. */
export const SESSION_HOURS = 12;

const STAFF = { id: true, name: true, email: true, role: true, locale: true } as const;

/** @param email as `emailAddress` in schema.ts writes it */
export async function findPersonByEmail(email: string): Promise<Account | null> {
  const row = await db().person.findUnique({ where: { email }, select: { id: true, passwordHash: true, disabledAt: true } });
  return row && { id: row.id, passwordHash: row.passwordHash, isDisabled: row.disabledAt !== null };
}

/** Somebody of the newsroom; null for nobody and for a disabled account. */
export async function findStaff(id: number): Promise<StaffMember | null> {
  const row = await db().person.findUnique({ where: { id, disabledAt: null }, select: STAFF });
  return row && toStaff(row);
}

/**
 * @param person `passwordHash` as `hashPassword` makes it
 * @throws a unique violation (`isUniqueViolation`) when somebody has this e-mail address already
 */
export async function insertPerson(person: {
  email: string;
  name: string;
  passwordHash: string;
  role: Role;
  locale?: 'vi' | 'en';
}): Promise<StaffMember> {
  return toStaff(await db().person.create({ data: person, select: STAFF }));
}

/** Opens a session and notes it, unless the account was disabled in the meantime: then null. */
export async function startSession(personId: number): Promise<string | null> {
  return db().$transaction(async (transaction) => {
    const [session] = await transaction.$queryRaw<{ id: string }[]>`
      INSERT INTO staff_session (id, person_id, expires_at)
      SELECT gen_random_uuid(), id, now() + make_interval(hours => ${SESSION_HOURS}::int) FROM person
      WHERE id = ${personId} AND disabled_at IS NULL
      RETURNING id::text`;
    if (!session) return null;
    await writeAudit({ personId, deed: 'sign-in', subject: `person:${personId}` }, transaction);
    return session.id;
  });
}

/** Who is signed in with this session, as the person is now; null when it is ended, expired or unknown, or the account disabled. */
export async function findLiveSession(sessionId: string): Promise<StaffMember | null> {
  const [row] = await db().$queryRaw<StaffRow[]>`
    SELECT person.id, name, email, role::text, locale FROM staff_session JOIN person ON person.id = person_id
    WHERE staff_session.id = ${sessionId}::uuid AND ended_at IS NULL AND expires_at > now() AND disabled_at IS NULL`;
  return row ? toStaff(row) : null;
}

/** Forgets sessions that nobody could use any more for a month. */
export async function deleteOldSessions(): Promise<number> {
  return db().$executeRaw`DELETE FROM staff_session WHERE expires_at < now() - interval '30 days'`;
}

/** Ends a session and notes it, once; one that is over already stays as it was. */
export async function endSession(sessionId: string): Promise<void> {
  await db().$transaction(async (transaction) => {
    const [ended] = await transaction.$queryRaw<{ personId: number }[]>`
      UPDATE staff_session SET ended_at = now() WHERE id = ${sessionId}::uuid AND ended_at IS NULL RETURNING person_id AS "personId"`;
    if (ended) await writeAudit({ personId: ended.personId, deed: 'sign-out', subject: `person:${ended.personId}` }, transaction);
  });
}

/** The language in which this person uses the newsroom from now on. */
export async function saveLocale(personId: number, locale: 'vi' | 'en'): Promise<void> {
  await db().person.update({ where: { id: personId }, data: { locale }, select: { id: true } });
}

type StaffRow = { id: number; name: string; email: string; role: Role; locale: string };

const toStaff = (row: StaffRow): StaffMember => ({ ...row, locale: row.locale === 'en' ? 'en' : 'vi' });
