import { may, type StaffMember } from '../../auth/roles.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MadeLink } from '../links/view.ts';
import { madeLink } from './made-link.ts';
import type { PersonInput } from './schema.ts';
import { storeInvitingAgain } from './store.ts';

/** A new link for who is invited and has not come yet; all earlier ones are over. */
export async function inviteAgain(
  staff: StaffMember,
  { personId }: PersonInput,
): Promise<Result<MadeLink, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeInvitingAgain(personId, staff.id);
  if (kept.code !== 'done') return refuse({ code: kept.code === 'forbidden' ? 'forbidden' : 'not-found' });
  wakeOutbox();
  return done(madeLink('invitation', kept, true));
}
