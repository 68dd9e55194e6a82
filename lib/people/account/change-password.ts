import { hashPassword } from '../../auth/password.ts';
import type { StaffMember } from '../../auth/roles.ts';
import type { TooMany } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type Weakness, weaknessOf } from '../passwords/weakness.ts';
import { sayPassword } from './prove-oneself.ts';
import type { ChangePasswordInput } from './schema.ts';
import { storeOwnPassword } from './store.ts';

export type PasswordRefusal = { code: 'password' } | { code: 'weak'; weakness: Weakness } | TooMany;

/** A new password for oneself, after the old one was said; every session but the one that asks ends. @param own that session */
export async function changePassword(
  staff: StaffMember,
  { old, password }: ChangePasswordInput,
  own: string | null,
): Promise<Result<{ ended: number }, PasswordRefusal>> {
  const weakness = weaknessOf(password, staff);
  if (weakness) return refuse({ code: 'weak', weakness });
  // Who signs in with the provider alone gets a first password through a link, not from a browser that was left open.
  if (old === '') return refuse({ code: 'password' });
  const said = await sayPassword(staff.id, old);
  if (!said.ok) return said;
  return done({ ended: await storeOwnPassword(staff.id, { passwordHash: await hashPassword(password), own }) });
}
