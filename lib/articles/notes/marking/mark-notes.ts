import type { StaffMember } from '../../../auth/roles.ts';
import type { BulkResult } from '../../../lists/bulk.ts';
import { done, type Result } from '../../../result.ts';
import { draftScope } from '../../drafts/scope.ts';
import type { MarkNotesInput } from './schema.ts';
import { storeMarks } from './store.ts';
import type { MarkNoteCode } from './view.ts';

/** Marks up to 200 of one's own threads as read, as far as they were seen, or as unread from their beginning. */
export const markNotes = async (staff: StaffMember, input: MarkNotesInput): Promise<Result<BulkResult<MarkNoteCode>, never>> =>
  done(await storeMarks(input, { personId: staff.id, scope: draftScope(staff) }));
