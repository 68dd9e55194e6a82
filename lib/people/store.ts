import { writeAudit } from '../audit/store.ts';
import type { Role, StaffMember } from '../auth/roles.ts';
import { db, type Transaction } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';

/** What signing in needs to know of a person; it never leaves the server. */
export type Account = {
  id: number;
  /** Null when somebody has none: no password is the right one. */
  passwordHash: string | null;
  isDisabled: boolean;
  /** `credentials_at` in milliseconds: what was begun before it changed is over. */
  stamp: number;
  /** Whether a code is asked for after the password. */
  hasFactor: boolean;
};

/** How long a session lasts, by the database's clock. */
export const SESSION_HOURS = 12;

/** What is asked of somebody with a session: who they are now, and whether they must set up a second factor before they do anything else. */
const SIGNED_IN = Prisma.sql`
  person.id, name, email, role::text, locale, sections_of(person.id) AS "sectionIds",
  NOT EXISTS (SELECT FROM second_factor WHERE person_id = person.id AND confirmed_at IS NOT NULL)
    AND EXISTS (SELECT FROM setting WHERE key = 'two-factor' AND value -> 'roles' @> to_jsonb(person.role::text)) AS "mustEnrol"`;

const STAFF = { id: true, name: true, email: true, role: true, locale: true } as const;

/** @param email as `emailAddress` in schema.ts writes it */
export async function findPersonByEmail(email: string): Promise<Account | null> {
  const [row] = await db().$queryRaw<Account[]>`
    SELECT id, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled", (extract(epoch FROM credentials_at) * 1000)::float8 AS stamp,
      EXISTS (SELECT FROM second_factor WHERE person_id = person.id AND confirmed_at IS NOT NULL) AS "hasFactor"
    FROM person WHERE email = ${email}`;
  return row ?? null;
}

/** Somebody of the newsroom; null for nobody and for a disabled account. */
export async function findStaff(id: number, transaction: Transaction = db()): Promise<StaffMember | null> {
  const [row] = await transaction.$queryRaw<StaffRow[]>`
    SELECT person.id, name, email, role::text, locale, sections_of(person.id) AS "sectionIds"
    FROM person WHERE id = ${id} AND disabled_at IS NULL`;
  return row ? toStaff(row) : null;
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

/**
 * Opens a session and notes it, unless the account was disabled in the meantime: then null.
 * @param device as `deviceOf` in sessions/device.ts tells it
 * @param stamp the account's, as it was when the credentials were looked at: when they have changed since, null as well
 */
export async function startSession(personId: number, device = '', stamp: number | null = null): Promise<string | null> {
  return db().$transaction((transaction) => startSessionIn(transaction, personId, device, stamp));
}

/** The same within the transaction of what somebody signs in by. Whoever changes the account just now is waited for. */
export async function startSessionIn(
  transaction: Transaction,
  personId: number,
  device: string,
  stamp: number | null = null,
): Promise<string | null> {
  const [session] = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO staff_session (id, person_id, expires_at, device)
    SELECT gen_random_uuid(), id, now() + make_interval(hours => ${SESSION_HOURS}::int), ${device} FROM person
    WHERE id = ${personId} AND disabled_at IS NULL
      AND (${stamp}::float8 IS NULL OR (extract(epoch FROM credentials_at) * 1000)::float8 = ${stamp}::float8)
    FOR SHARE
    RETURNING id::text`;
  if (!session) return null;
  await writeAudit({ personId, deed: 'sign-in', subject: `person:${personId}` }, transaction);
  return session.id;
}

/**
 * Who is signed in with this session, as the person is now; null when it is ended, expired or unknown, or the account disabled. Every
 * few minutes it is noted that the session is in use. One statement.
 */
export async function findLiveSession(sessionId: string): Promise<StaffMember | null> {
  const [row] = await db().$queryRaw<StaffRow[]>`
    WITH touched AS (
      UPDATE staff_session SET seen_at = now()
      WHERE id = ${sessionId}::uuid AND ended_at IS NULL AND expires_at > now() AND seen_at < now() - interval '5 minutes'
    )
    SELECT ${SIGNED_IN}
    FROM staff_session JOIN person ON person.id = person_id
    WHERE staff_session.id = ${sessionId}::uuid AND ended_at IS NULL AND expires_at > now() AND disabled_at IS NULL`;
  return row ? toStaff(row) : null;
}

/** Who is signed in with which of these sessions, in one statement; those that are over are left out. */
export async function findLiveSessions(sessionIds: readonly string[]): Promise<Map<string, StaffMember>> {
  const rows = await db().$queryRaw<(StaffRow & { sessionId: string })[]>`
    SELECT staff_session.id::text AS "sessionId", ${SIGNED_IN}
    FROM staff_session JOIN person ON person.id = person_id
    WHERE staff_session.id = ANY(${[...sessionIds]}::uuid[]) AND ended_at IS NULL AND expires_at > now() AND disabled_at IS NULL`;
  return new Map(rows.map(({ sessionId, ...row }) => [sessionId, toStaff(row)]));
}

/** Forgets sessions that nobody could use any more for a month, but for everybody's newest: it tells when they were last here. */
export async function deleteOldSessions(): Promise<number> {
  return db().$executeRaw`
    DELETE FROM staff_session AS old WHERE expires_at < now() - interval '30 days'
      AND EXISTS (SELECT FROM staff_session AS newer WHERE newer.person_id = old.person_id AND newer.seen_at > old.seen_at)`;
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
  await db().$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: personId }, data: { locale }, select: { id: true } });
    await writeAudit({ personId, deed: 'choose-language', subject: `person:${personId}`, detail: { language: locale } }, transaction);
  });
}

type StaffRow = { id: number; name: string; email: string; role: Role; locale: string; sectionIds?: number[] | null; mustEnrol?: boolean };

const toStaff = ({ sectionIds, mustEnrol, ...row }: StaffRow): StaffMember => ({
  ...row,
  locale: row.locale === 'en' ? 'en' : 'vi',
  ...(sectionIds && { sectionIds }),
  ...(mustEnrol && { mustEnrol }),
});
