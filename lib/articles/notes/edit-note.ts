import type { StaffMember } from '../../auth/roles.ts';
import { changeBoard, type NoteOutcome } from './change-board.ts';
import type { EditNoteInput } from './schema.ts';
import { storeEdit } from './store.ts';

/** Somebody changes their own words while the thread is open; the others see that they were changed. */
export const editNote = (staff: StaffMember, input: EditNoteInput): Promise<NoteOutcome> =>
  changeBoard(staff, input.articleId, (writer) => storeEdit(input, writer));
