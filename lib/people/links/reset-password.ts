import { hashPassword } from '../../auth/password.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { weaknessOf } from '../passwords/weakness.ts';
import type { LinkUseRefusal } from './accept-invitation.ts';
import type { ResetInput } from './schema.ts';
import { findPersonLink, storeReset } from './store.ts';

/** A new password through a link; all sessions end, and whoever has a second factor is asked for it as ever. Of two at once one does. */
export async function resetPassword(
  { token, password }: ResetInput,
  { address }: { address: string },
): Promise<Result<void, LinkUseRefusal>> {
  const taken = await take('set-password', addressPrefix(address));
  if (!taken.ok) return taken;
  const link = await findPersonLink('reset', token);
  if (!link) return refuse({ code: 'gone' });
  const weakness = weaknessOf(password, link);
  if (weakness) return refuse({ code: 'weak', weakness });
  return (await storeReset(token, await hashPassword(password))) ? done(undefined) : refuse({ code: 'gone' });
}
