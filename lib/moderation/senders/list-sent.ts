import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SenderInput } from './schema.ts';
import { findSent } from './store.ts';
import type { SentComment } from './view.ts';

/** What else the sender of a comment wrote lately, found by a keyed hash: nobody sees the number or the address. */
export async function listSent(_staff: StaffMember, input: SenderInput): Promise<Result<SentComment[], { code: 'not-found' }>> {
  const sent = await findSent(input);
  return sent ? done(sent) : refuse({ code: 'not-found' });
}
