import { draftScope } from '../articles/drafts/scope.ts';
import { may, mayIn, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { announceStory } from '../index-now/announce-story.ts';
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
  const scope = draftScope(staff);
  if (!scope || !may(staff, 'publish')) return refuse({ code: 'forbidden' });
  const decided = await storeNoteDecision(input, {
    personId: staff.id,
    scope,
    mayIn: (sectionId) => mayIn(staff, 'publish', sectionId),
  });
  if (decided === 'not-published' || decided === 'forbidden') return refuse({ code: decided });
  if (decided) {
    if (decided.change) {
      tagClock().apply(decided.change);
      announceStory(decided.articleId);
    }
    return done({ status: input.to });
  }
  const standing = await findNoteStanding(input.noteId, scope);
  if (!standing) return refuse({ code: 'not-found' });
  return refuse({ code: 'conflict', ...standing, at: standing.at.toISOString() });
}
