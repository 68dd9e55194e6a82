import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { ChangeSectionInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { updateSection } from './store.ts';

/** Says anew what a section is called, where it stands for readers and whether pages lead to it. Its old address leads to the new one for good. */
export async function changeSection(
  staff: StaffMember,
  input: ChangeSectionInput,
): Promise<Result<{ id: number; version: number }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const changed = await updateSection(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ id: changed.id, version: changed.version });
}
