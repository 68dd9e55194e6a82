import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import type { BulkResult } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { BulkTermsInput } from '../schema.ts';
import type { BulkTermCode } from '../view.ts';
import { storeMany } from './store.ts';

/**
 * Removes many topics, threads or authors, makes topics of threads or the other way round, or merges all into one: whatever stands
 * under them, names them or leads to them follows. Each was seen at a version; what has been changed since is left as it is, and named.
 */
export async function changeTerms(
  staff: StaffMember,
  input: BulkTermsInput,
): Promise<Result<BulkResult<BulkTermCode>, { code: 'forbidden' }>> {
  if (!may(staff, 'keep-terms')) return refuse({ code: 'forbidden' });
  const { result, change } = await storeMany(input, staff.id);
  if (change) tagClock().apply(change);
  return done(result);
}
