import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MadeLink } from '../links/view.ts';
import { madeLink } from './made-link.ts';
import type { PersonInput } from './schema.ts';
import { storeResetLink } from './store.ts';

/** A link with which somebody sets a new password, told now and never again, good once within a day. For who cannot read mail. */
export async function makeResetLink(
  staff: StaffMember,
  { personId }: PersonInput,
): Promise<Result<MadeLink, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const kept = await storeResetLink(personId, staff.id);
  if (kept.code !== 'done') return refuse({ code: kept.code === 'forbidden' ? 'forbidden' : 'not-found' });
  return done(madeLink('reset', kept, false));
}
