import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import type { NoteInput } from './schema.ts';
import { storeNote } from './store.ts';
import type { StaffNote } from './view.ts';

/** Somebody of the newsroom says something to the others about a comment. No reader ever sees it, its writer neither. */
export async function noteComment(staff: StaffMember, input: NoteInput): Promise<Result<StaffNote, { code: 'not-found' }>> {
  const note = await storeNote(input, staff.id);
  if (!note) return refuse({ code: 'not-found' });
  return done({ id: note.id, kind: 'note', text: input.text, by: staff.name, at: note.at.toISOString() });
}
