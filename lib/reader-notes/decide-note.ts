import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { done, type Result, refuse } from '../result.ts';
import type { DecideNoteInput } from './schema.ts';
import type { NoteDecision } from './status.ts';
import { findNoteStanding, storeNoteDecision } from './store.ts';
import type { NoteConflict } from './view.ts';

export type NoteDecisionRefusal = { code: 'forbidden' | 'not-found' | 'not-published' } | NoteConflict;

/**
 * An editor accepts or dismisses a reader's note as they saw it; of all who decide at once exactly one succeeds and the
 * others learn who it was. With `correction`, readers are told under the story what was wrong, in the same breath.
 */
export async function decideNote(
  staff: StaffMember,
  input: DecideNoteInput,
): Promise<Result<{ status: NoteDecision }, NoteDecisionRefusal>> {
  if (!may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const decided = await storeNoteDecision(input, staff.id);
  if (decided === 'not-published') return refuse({ code: 'not-published' });
  if (decided) {
    if (decided.change) tagClock().apply(decided.change);
    return done({ status: input.to });
  }
  const standing = await findNoteStanding(input.noteId);
  if (!standing) return refuse({ code: 'not-found' });
  return refuse({ code: 'conflict', ...standing, at: standing.at.toISOString() });
}
