import { keysetPage } from '../../../lists/keyset.ts';
import { cursorText } from '../../../paging/name-cursor.ts';
import type { TermsQuery } from '../page-query.ts';
import { countTerms, findTerms } from './store.ts';
import type { TermPage } from './view.ts';

export const TERMS_PER_PAGE = 50;

/** One page of the terms that answer to a search, in the order of their letters. Two statements. */
export async function listTerms(query: TermsQuery): Promise<TermPage> {
  const [rows, counts] = await Promise.all([findTerms(query, TERMS_PER_PAGE + 1), countTerms(query)]);
  const { items, newer, older } = keysetPage(rows, { take: TERMS_PER_PAGE, after: query.after, before: query.before }, cursorText);
  return { terms: items.map(({ folded, ...term }) => term), newer, older, ...counts };
}
