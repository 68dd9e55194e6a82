import type { StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { draftScope } from '../drafts/scope.ts';
import type { RevokePreviewLinkInput } from './schema.ts';
import { revokeLink } from './store.ts';

/** Takes a link back, whoever of those who work on the story made it: from now on it opens nothing. */
export async function revokePreviewLink(
  staff: StaffMember,
  { linkId }: RevokePreviewLinkInput,
): Promise<Result<null, { code: 'not-found' }>> {
  const scope = draftScope(staff);
  return scope && (await revokeLink(linkId, staff.id, scope)) ? done(null) : refuse({ code: 'not-found' });
}
