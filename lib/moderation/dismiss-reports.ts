import type { StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { findDealer, storeDismissal } from './reports/store.ts';
import type { DismissalInput } from './schema.ts';
import type { DismissalConflict } from './view.ts';

/**
 * A moderator finds nothing wrong with a reported comment: it stays, and the reports that were seen are dealt with.
 * @returns how many reports that were
 */
export async function dismissReports(
  staff: StaffMember,
  input: DismissalInput,
): Promise<Result<{ dismissed: number }, { code: 'not-found' } | DismissalConflict>> {
  const dismissed = await storeDismissal(input, staff.id);
  if (dismissed !== null) return done({ dismissed });
  const dealer = await findDealer(input);
  return dealer ? refuse({ code: 'dealt-with', by: dealer.by, at: dealer.at.toISOString() }) : refuse({ code: 'not-found' });
}
