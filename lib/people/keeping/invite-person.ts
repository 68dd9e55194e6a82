import { may, type StaffMember } from '../../auth/roles.ts';
import { wakeOutbox } from '../../outbox/wake.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MadeLink } from '../links/view.ts';
import { madeLink } from './made-link.ts';
import type { InviteInput } from './schema.ts';
import { storeInvitation } from './store.ts';

export type InviteRefusal = { code: 'forbidden' | 'taken' | 'unknown-section' };

/** Invites somebody: they get the role and the sections once they come. The link is told now, and never again. */
export async function invitePerson(
  staff: StaffMember,
  input: InviteInput,
): Promise<Result<MadeLink & { personId: number }, InviteRefusal>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const made = await storeInvitation(input, staff.id);
  if (made.code === 'taken' || made.code === 'unknown-section') return refuse({ code: made.code });
  if (made.code !== 'done') return refuse({ code: 'forbidden' });
  wakeOutbox();
  return done({ personId: made.personId, ...madeLink('invitation', made, true) });
}
