import type { StaffMember } from '../../auth/roles.ts';
import { changeBoard, type NoteOutcome } from './change-board.ts';
import type { AnswerNoteInput } from './schema.ts';
import { storeAnswer } from './store.ts';

/** Somebody answers a note that is open; whoever answers one that was ended meanwhile hears who ended it. */
export const answerNote = (staff: StaffMember, input: AnswerNoteInput): Promise<NoteOutcome> =>
  changeBoard(staff, input.articleId, (writer) => storeAnswer(input, writer));
