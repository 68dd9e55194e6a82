import type { StaffMember } from '../../auth/roles.ts';
import { draftScope } from '../drafts/scope.ts';
import { findHead, listSteps, listVersions } from './history/store.ts';
import { publishedPeriods } from './published-periods.ts';
import type { History } from './view.ts';

export const VERSIONS_A_PAGE = 50;

/**
 * A page of what became of an article, latest first: its versions, when readers had which, and what else was done with it in that time. Null when
 * it is not this person's to work on. No version's text is read.
 */
export async function listHistory(staff: StaffMember, articleId: number, { before }: { before?: number } = {}): Promise<History | null> {
  const scope = draftScope(staff);
  const head = scope && (await findHead(articleId, scope));
  if (!head) return null;
  const [found, all] = await Promise.all([
    // The one before the page is where the page before it ended: what was done after that stands there.
    listVersions(articleId, { before: before && before + 1, take: VERSIONS_A_PAGE + 2 }),
    listSteps(articleId),
  ]);
  const since = found[0]?.version === before ? found.shift() : undefined;
  const versions = found.slice(0, VERSIONS_A_PAGE);
  const last = found.length > VERSIONS_A_PAGE ? versions.at(-1) : undefined;
  const periods = publishedPeriods(all, head.live);
  return {
    ...head,
    versions: versions.map((line) => ({ ...line, published: periods.get(line.version) ?? [] })),
    steps: all.filter(({ at }) => (!since || at < since.savedAt) && (!last || at >= last.savedAt)),
    next: last?.version ?? null,
  };
}
