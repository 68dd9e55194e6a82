import { verifyPassword } from '../../auth/password.ts';
import type { StaffMember } from '../../auth/roles.ts';
import { giveBack, type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { readProof } from '../two-factor/read-proof.ts';
import type { Proof } from '../two-factor/store.ts';
import { findPasswordHash } from './store.ts';

export type OwnProofRefusal = { code: 'password' | 'code' } | TooMany;

/**
 * Whether who sits at the keyboard is who is signed in: the password, which who only has the provider has none of, and a code.
 * @returns the code as something that can be used up; whether it still can, is seen then
 */
export async function proveOneself(
  staff: StaffMember,
  { password, code }: { password: string; code: string },
): Promise<Result<Proof, OwnProofRefusal>> {
  const said = await sayPassword(staff.id, password);
  if (!said.ok) return said;
  const key = String(staff.id);
  const taken = await take('sign-in-code', key);
  if (!taken.ok) return taken;
  const proof = await readProof(staff.id, code);
  if (!proof) return refuse({ code: 'code' });
  await giveBack('sign-in-code', key);
  return done(proof);
}

/** Whether this is somebody's own password; wrong ones are counted. Who has none says none. */
export async function sayPassword(personId: number, password: string): Promise<Result<void, { code: 'password' } | TooMany>> {
  const key = String(personId);
  const taken = await take('own-password', key);
  if (!taken.ok) return taken;
  const hash = await findPasswordHash(personId);
  const isRight = hash === null ? password === '' : await verifyPassword(hash, password);
  if (!isRight) return refuse({ code: 'password' });
  await giveBack('own-password', key);
  return done(undefined);
}
