import type { StaffMember } from '../../auth/roles.ts';
import { draftScope } from '../drafts/scope.ts';
import { findBoard } from './reading/store.ts';
import type { NoteBoard } from './view.ts';

/**
 * The notes on a story of this person's; null when there is no such story among theirs.
 * @param known the edition they have already; 'same' while it is still that
 */
export async function findNoteBoard(staff: StaffMember, articleId: number, known?: number): Promise<NoteBoard | 'same' | null> {
  const scope = draftScope(staff);
  return scope && findBoard(articleId, { personId: staff.id, scope }, known);
}
