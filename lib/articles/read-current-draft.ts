import type { StaffMember } from '../auth/roles.ts';
import { conflictWith } from './conflict-with.ts';
import { draftScope } from './drafts/scope.ts';
import { findDraft } from './drafts/store.ts';
import type { Conflict } from './view.ts';

/** A draft as it stands now, with all that is needed to look at it: for a page that reads along. Null when it is not there or not theirs. */
export async function readCurrentDraft(staff: StaffMember, articleId: number): Promise<Omit<Conflict, 'code'> | null> {
  const scope = draftScope(staff);
  const found = scope && (await findDraft(articleId, scope));
  if (!found) return null;
  const { code: _, ...draft } = await conflictWith(found.draft);
  return draft;
}
