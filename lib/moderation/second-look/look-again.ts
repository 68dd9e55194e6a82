import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SecondLookInput } from './schema.ts';
import { findLooks, storeLook } from './store.ts';
import type { Looked, LookRefusal } from './view.ts';

/**
 * Somebody decides a comment once more, blind, and is told then what the first decision was. Of those who look at the same one at the
 * same time one is heard. The comment itself stays as it stands, whatever the look says.
 */
export async function lookAgain(
  staff: StaffMember,
  { decisionId, choice }: SecondLookInput,
): Promise<Result<Looked, { code: 'forbidden' } | LookRefusal>> {
  if (!may(staff, 'moderate')) return refuse({ code: 'forbidden' });
  const look = await storeLook({ decisionId, choice, personId: staff.id });
  const next = await findLooks(staff.id);
  if (look.code !== 'looked') return refuse({ ...look, next });
  return done({ agrees: look.first.choice === choice, first: look.first, next });
}
