import { may, type StaffMember } from '../../auth/roles.ts';
import { tagClock } from '../../cache/tag-clock.ts';
import type { UndoBulkInput } from '../../lists/bulk.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { SectionRefusal } from '../view.ts';
import { storeUndo } from './store.ts';

export type MergeUndone = {
  name: string;
  /** Stories that stand in it again. */
  stories: number;
  /** Stories that somebody has put elsewhere since, where they stay. */
  left: number;
};

/** Brings back a section that one has merged into another, with all that stands as the merge left it. */
export async function undoMerge(staff: StaffMember, { undo }: UndoBulkInput): Promise<Result<MergeUndone, SectionRefusal>> {
  if (!may(staff, 'keep-sections')) return refuse({ code: 'forbidden' });
  const undone = await storeUndo(undo, staff.id);
  if (undone.code !== 'undone') return refuse(undone);
  tagClock().apply(undone.change);
  const { name, stories, left } = undone;
  return done({ name, stories, left });
}
