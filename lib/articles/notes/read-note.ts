import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import type { ReadNoteInput } from './schema.ts';
import { storeReading } from './store.ts';

/** Keeps that somebody has read a thread as far as a note; what comes after it is unread again. */
export async function readNote(staff: StaffMember, input: ReadNoteInput): Promise<Result<{ read: true }, never>> {
  await storeReading(input, { personId: staff.id, scope: draftScope(staff) });
  return done({ read: true });
}
