// Somebody who really signs in, with a password and, where a test says so, an app.
import { hashPassword } from '#lib/auth/password';
import type { Role, StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { findLiveSession } from '#lib/people/store';
import { beginEnrolment } from '#lib/people/two-factor/begin-enrolment';
import { confirmEnrolment } from '#lib/people/two-factor/confirm-enrolment';
import { codeAt } from '#lib/people/two-factor/totp';
import { somebody } from './newsroom.ts';

export const PASSWORD = 'con mèo nằm trên mái ngói';
const hashed = hashPassword(PASSWORD);

/** Somebody with this role, who signs in with `PASSWORD`. */
export async function withPassword(role: Role, name: string): Promise<StaffMember> {
  const person = await somebody(role, name);
  await pool().query('UPDATE person SET password_hash = $1 WHERE id = $2', [await hashed, person.id]);
  return person;
}

/** The bytes of a secret as it is typed (base32 in groups). */
export function secretOf(typed: string): Uint8Array {
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...typed.replaceAll(' ', '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return new Uint8Array((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Gives somebody an app; its secret and the recovery codes. The first code was that of `at`. */
export async function enrol(person: StaffMember, at: Date): Promise<{ secret: Uint8Array; codes: string[] }> {
  const begun = await beginEnrolment(person);
  if (!begun.ok) throw new Error(begun.code);
  const secret = secretOf(begun.value.secret);
  const confirmed = await confirmEnrolment(person, { code: codeAt(secret, at) });
  if (!confirmed.ok) throw new Error(confirmed.code);
  return { secret, codes: confirmed.value.codes };
}

/** Whether a session still lets somebody in. */
export const isLive = async (sessionId: string): Promise<boolean> => (await findLiveSession(sessionId)) !== null;

/** What the house's book says was done to somebody, in order. */
export async function bookOf(personId: number): Promise<{ by: number | null; deed: string; detail: unknown }[]> {
  const { rows } = await pool().query('SELECT person_id AS by, deed, detail FROM audit_entry WHERE subject = $1 ORDER BY id', [
    `person:${personId}`,
  ]);
  return rows;
}
