import { hashPassword } from '../../auth/password.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type Weakness, weaknessOf } from '../passwords/weakness.ts';
import type { AcceptInput } from './schema.ts';
import { findPersonLink, storeAcceptance } from './store.ts';

/** `gone`: used, over, replaced or made up. */
export type LinkUseRefusal = { code: 'gone' } | { code: 'weak'; weakness: Weakness } | TooMany;

/** Somebody who was invited comes: with the name and the password they choose, and is signed in. Of two at once one does. */
export async function acceptInvitation(
  { token, name, password }: AcceptInput,
  { address, device }: { address: string; device: string },
): Promise<Result<{ sessionId: string }, LinkUseRefusal>> {
  const taken = await take('set-password', addressPrefix(address));
  if (!taken.ok) return taken;
  const link = await findPersonLink('invitation', token);
  if (!link) return refuse({ code: 'gone' });
  const weakness = weaknessOf(password, { name, email: link.email });
  if (weakness) return refuse({ code: 'weak', weakness });
  const accepted = await storeAcceptance(token, { name, passwordHash: await hashPassword(password), device });
  return accepted ? done(accepted) : refuse({ code: 'gone' });
}
