import { queueResetMail } from '../../mail/people/store.ts';
import { wantsMail } from '../../mail/wants-mail.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { AskResetInput } from './schema.ts';

/**
 * Sends a mail with a link for a new password to whom this address belongs, if anybody. The answer is the same for everybody, and so
 * is the work: one statement, which writes the mail down; the link is made when it goes out. Asked too often for one account, nothing
 * more is sent, and nobody is told.
 */
export async function askReset(
  { email }: AskResetInput,
  { address }: { address: string },
): Promise<Result<void, { code: 'no-mail' } | TooMany>> {
  if (!wantsMail()) return refuse({ code: 'no-mail' });
  const taken = await take('ask-reset-address', addressPrefix(address));
  if (!taken.ok) return taken;
  const ofAccount = await take('ask-reset-account', email);
  await queueResetMail(ofAccount.ok ? email : '');
  wakeOutbox();
  return done(undefined);
}
