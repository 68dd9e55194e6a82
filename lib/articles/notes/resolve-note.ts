import type { StaffMember } from '../../auth/roles.ts';
import { changeBoard, type NoteOutcome } from './change-board.ts';
import type { ResolveNoteInput } from './schema.ts';
import { storeResolution } from './store.ts';

/** Somebody ends a thread as they saw it, or opens it again. An answer that came in between is not passed over. */
export const resolveNote = (staff: StaffMember, input: ResolveNoteInput): Promise<NoteOutcome> =>
  changeBoard(staff, input.articleId, (writer) => storeResolution(input, writer));
