import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { RemoveSectionInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { deleteSection } from './store.ts';

/** Removes a section in which nothing stands; any other one is to be merged. */
export async function removeSection(
  staff: StaffMember,
  input: RemoveSectionInput,
): Promise<Result<{ id: number; version: number }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const changed = await deleteSection(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ id: changed.id, version: changed.version });
}
