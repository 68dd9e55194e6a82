import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import type { MakePreviewLinkInput } from './schema.ts';
import { insertLink } from './store.ts';

/** Makes a link with which somebody without an account reads this draft for some days. For whoever may work on the story. */
export async function makePreviewLink(
  staff: StaffMember,
  input: MakePreviewLinkInput,
): Promise<Result<{ id: number }, { code: 'not-found' | 'too-many' }>> {
  const scope = draftScope(staff);
  const made = scope ? await insertLink({ ...input, personId: staff.id, scope }) : 'not-found';
  return typeof made === 'string' ? refuse({ code: made }) : done(made);
}
