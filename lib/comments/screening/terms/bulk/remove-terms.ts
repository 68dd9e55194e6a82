import { may, type StaffMember } from '../../../../auth/roles.ts';
import type { BulkResult } from '../../../../lists/bulk.ts';
import { done, type Result, refuse } from '../../../../result.ts';
import type { RemoveTermsInput } from './schema.ts';
import { storeRemoval } from './store.ts';
import type { BulkTermCode } from './view.ts';

/** Takes up to 200 terms off the list in one act; it holds for the next comment. */
export async function removeTerms(
  staff: StaffMember,
  input: RemoveTermsInput,
): Promise<Result<BulkResult<BulkTermCode>, { code: 'forbidden' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  return done(await storeRemoval(input, staff.id));
}
