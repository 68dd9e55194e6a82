import type { StaffMember } from '../../auth/roles.ts';
import { take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import { findBoard } from './reading/store.ts';
import type { NoteWriter } from './store.ts';
import type { NoteBoard, NoteRefusal } from './view.ts';

/** What changing a note comes to: which one it was, and all notes on the story as they are now. */
export type NoteOutcome = Result<{ noteId: number; board: NoteBoard }, NoteRefusal>;

/**
 * Has somebody who works on the story change its notes.
 * @param change does it in one transaction, and says which note it was or why it was not done
 */
export async function changeBoard(
  staff: StaffMember,
  articleId: number,
  change: (writer: NoteWriter) => Promise<number | NoteRefusal>,
): Promise<NoteOutcome> {
  const scope = draftScope(staff);
  if (!scope) return refuse({ code: 'not-found' });
  if (!(await take('story-note', String(staff.id))).ok) return refuse({ code: 'too-fast' });
  const outcome = await change({ personId: staff.id, scope });
  if (typeof outcome !== 'number') return { ok: false, ...outcome };
  const board = await findBoard(articleId, { personId: staff.id, scope });
  return board && board !== 'same' ? done({ noteId: outcome, board }) : refuse({ code: 'not-found' });
}
