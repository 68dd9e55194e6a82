import type { StaffMember } from '../../auth/roles.ts';
import { changeBoard, type NoteOutcome } from './change-board.ts';
import type { WriteNoteInput } from './schema.ts';
import { storeNote } from './store.ts';

/** Somebody who works on a story says something to the others about a passage of it. No reader ever sees it. */
export const writeNote = (staff: StaffMember, input: WriteNoteInput): Promise<NoteOutcome> =>
  changeBoard(staff, input.articleId, (writer) => storeNote(input, writer));
