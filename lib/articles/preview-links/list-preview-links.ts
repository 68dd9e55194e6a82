import type { StaffMember } from '../../auth/roles.ts';
import { draftScope } from '../drafts/scope.ts';
import { findLinks } from './store.ts';
import type { PreviewLink } from './view.ts';

/** The links to a draft that this person may work on, the newest first; none for everybody else. */
export async function listPreviewLinks(staff: StaffMember, articleId: number): Promise<PreviewLink[]> {
  const scope = draftScope(staff);
  return scope ? findLinks(articleId, scope) : [];
}
