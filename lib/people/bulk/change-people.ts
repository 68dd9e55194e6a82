import { may, type StaffMember } from '../../auth/roles.ts';
import type { BulkResult } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { ChangePeopleInput } from './schema.ts';
import { storeChange } from './store.ts';
import type { BulkPersonCode } from './view.ts';

/**
 * Shuts up to 200 people out, lets them in again, or signs them out everywhere, in one act; never whoever does it, never the last admin.
 * Signing out is not taken back.
 */
export async function changePeople(
  staff: StaffMember,
  input: ChangePeopleInput,
): Promise<Result<BulkResult<BulkPersonCode>, { code: 'forbidden' }>> {
  if (!may(staff, 'keep-people')) return refuse({ code: 'forbidden' });
  const stored = await storeChange(input, staff.id);
  return stored ? done(stored) : refuse({ code: 'forbidden' });
}
