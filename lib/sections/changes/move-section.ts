import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MoveSectionInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { updateParent } from './store.ts';

/** Puts a section under another one, or at the top. Addresses stay; the one above shows its stories from then on. */
export async function moveSection(
  staff: StaffMember,
  input: MoveSectionInput,
): Promise<Result<{ id: number; version: number }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const changed = await updateParent(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ id: changed.id, version: changed.version });
}
