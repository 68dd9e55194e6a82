import type { StaffMember } from '../auth/roles.ts';
import { draftScope } from './drafts/scope.ts';
import { listDrafts } from './drafts/store.ts';
import { cursorText, type ListArticlesInput } from './schema.ts';
import type { ArticleList } from './view.ts';

export const ARTICLES_A_PAGE = 30;

/** A page of the articles this person may work on, last saved first; `next` leads to the following page. */
export async function listArticles(staff: StaffMember, { status, mine, after }: ListArticlesInput): Promise<ArticleList> {
  const scope = draftScope(staff);
  if (!scope) return { items: [], next: null };
  const found = await listDrafts({ scope: mine ? { createdById: staff.id } : scope, status, after, take: ARTICLES_A_PAGE + 1 });
  const items = found.slice(0, ARTICLES_A_PAGE);
  const last = items.at(-1);
  const hasMore = found.length > ARTICLES_A_PAGE;
  return { items, next: hasMore && last ? cursorText({ savedAt: last.savedAt, articleId: last.id }) : null };
}
