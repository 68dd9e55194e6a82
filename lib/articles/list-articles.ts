import type { StaffMember } from '../auth/roles.ts';
import { keysetPage } from '../lists/keyset.ts';
import { draftScope } from './drafts/scope.ts';
import { listDrafts } from './newsroom-list/store.ts';
import { cursorText, type ListArticlesInput } from './schema.ts';
import type { ArticleList } from './view.ts';

export const ARTICLES_A_PAGE = 30;

/** A page of the articles this person may work on, last saved first unless another order is asked for. */
export async function listArticles(staff: StaffMember, asked: ListArticlesInput): Promise<ArticleList> {
  const scope = draftScope(staff);
  if (!scope) return { items: [], newer: null, older: null };
  const found = await listDrafts({ scope, personId: staff.id, take: ARTICLES_A_PAGE + 1 }, asked);
  const page = keysetPage(found, { ...asked, take: ARTICLES_A_PAGE }, ({ at, item }) => cursorText({ at, articleId: item.id }));
  return { ...page, items: page.items.map(({ item }) => item) };
}
