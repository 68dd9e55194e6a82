import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { ChangeTermInput } from '../schema.ts';
import type { TermRefusal } from '../view.ts';
import { updateTerm } from './store.ts';

/**
 * Says anew what a topic, a thread or an author is called and under which address it stands; the address it had leads to the new one
 * for good. Over the version that was seen: who comes second is told who was first.
 */
export async function changeTerm(staff: StaffMember, input: ChangeTermInput): Promise<Result<{ version: number }, TermRefusal>> {
  if (!may(staff, 'keep-terms')) return refuse({ code: 'forbidden' });
  const changed = await updateTerm(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ version: changed.version });
}
