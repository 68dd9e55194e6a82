import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { MergeSectionsInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';
import { mergeInto } from './store.ts';

/** Makes one section of two: all that stands in the first, leads to it or ends at it is the second's from then on. */
export async function mergeSections(
  staff: StaffMember,
  input: MergeSectionsInput,
): Promise<Result<{ stories: number; undo: string | null }, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const merged = await mergeInto(input, staff.id);
  if (merged.code !== 'merged') return refuse(merged);
  tagClock().apply(merged.change);
  return done({ stories: merged.stories, undo: merged.undo });
}
