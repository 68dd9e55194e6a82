import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SectionWeight } from '../view.ts';
import { findWeight } from './store.ts';

/** What would follow a section that is merged, removed or given another address: so that it is said before it is done. */
export async function weighSection(
  staff: StaffMember,
  { id }: { id: number },
): Promise<Result<SectionWeight, { code: 'forbidden' | 'not-found' }>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const weight = await findWeight(id);
  return weight ? done(weight) : refuse({ code: 'not-found' });
}
