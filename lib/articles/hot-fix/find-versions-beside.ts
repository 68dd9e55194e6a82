import { mayIn, type StaffMember } from '../../auth/roles.ts';
import { findLiveSection, findUnsettled } from './store.ts';
import type { VersionsBeside } from './view.ts';

/** What an editor's page says of an article's versions besides its draft. The article is one that this person works on. */
export async function findVersionsBeside(staff: StaffMember, articleId: number): Promise<VersionsBeside> {
  const [section, unsettled] = await Promise.all([findLiveSection(articleId), findUnsettled(articleId)]);
  return { mayHotFix: section !== null && mayIn(staff, 'publish', section), unsettled };
}
