import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { NamedTerm } from '../view.ts';
import { findChoicesByIds } from './store.ts';

/** The terms that a draft names, for its page. */
export const listNamedTerms = (ids: readonly number[]): Promise<NamedTerm[]> => findChoicesByIds([...new Set(ids)]);

/** The same for a page that comes to hold another text. */
export async function nameTerms(staff: StaffMember, { ids }: { ids: number[] }): Promise<Result<NamedTerm[], { code: 'forbidden' }>> {
  return may(staff, 'write') ? done(await listNamedTerms(ids)) : refuse({ code: 'forbidden' });
}
