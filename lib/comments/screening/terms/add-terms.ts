import { may, type StaffMember } from '../../../auth/roles.ts';
import { done, type Result, refuse } from '../../../result.ts';
import type { AddTerms } from './schema.ts';
import { insertTerms } from './store.ts';

/**
 * Adds terms to the list, many at once; those that are there already stay as they are.
 * @returns how many are new, and the texts of those that were there
 */
export async function addTerms(
  staff: StaffMember,
  terms: AddTerms,
): Promise<Result<{ added: number; there: string[] }, { code: 'forbidden' } | { code: 'list-full' }>> {
  if (!may(staff, 'govern-comments')) return refuse({ code: 'forbidden' });
  const inserted = await insertTerms(terms, staff.id);
  return inserted ? done(inserted) : refuse({ code: 'list-full' });
}
