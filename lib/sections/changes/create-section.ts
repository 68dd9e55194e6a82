import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { CreateSectionInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { insertSection } from './store.ts';

/** A new section, last where it is put; its address is nobody's and never was. */
export async function createSection(
  staff: StaffMember,
  input: CreateSectionInput,
): Promise<Result<{ id: number; version: number }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const changed = await insertSection(input, staff.id);
  if (changed.code !== 'changed') return refuse(changed);
  if (changed.change) tagClock().apply(changed.change);
  return done({ id: changed.id, version: changed.version });
}
