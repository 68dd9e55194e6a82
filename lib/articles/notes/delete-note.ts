import type { StaffMember } from '../../auth/roles.ts';
import { changeBoard, type NoteOutcome } from './change-board.ts';
import type { DeleteNoteInput } from './schema.ts';
import { storeDeletion } from './store.ts';

/** Somebody takes back their own note or answer while the thread is open; what others answered stays. */
export const deleteNote = (staff: StaffMember, input: DeleteNoteInput): Promise<NoteOutcome> =>
  changeBoard(staff, input.articleId, (writer) => storeDeletion(input, writer));
