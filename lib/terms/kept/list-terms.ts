import { type KeysetPage, keysetPage } from '../../lists/keyset.ts';
import { cursorText } from '../../paging/name-cursor.ts';
import type { ListTermsInput } from './schema.ts';
import { findKeptTerms } from './store.ts';
import type { KeptTerm } from './view.ts';

export const TERMS_A_PAGE = 50;

/** A page of topics, threads and authors for who keeps them, by name without its marks, so that doubles stand beside each other. */
export async function listTerms(asked: ListTermsInput): Promise<KeysetPage<KeptTerm>> {
  const found = await findKeptTerms(asked, TERMS_A_PAGE + 1);
  const page = keysetPage(found, { take: TERMS_A_PAGE, after: asked.after, before: asked.before }, ({ id, folded }) =>
    cursorText({ id, folded }),
  );
  return { ...page, items: page.items.map(({ folded, ...term }) => term) };
}
