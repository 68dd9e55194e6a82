import type { ListQuery } from '../../lists/address.ts';
import { cursorText, type ListArticlesInput } from '../schema.ts';

export const ARTICLES_PATH = '/newsroom/articles';

/** What the newsroom's list is asked for, as words of its address. */
export function articlesQuery({ section, who, given, q, after, before, ...words }: ListArticlesInput): ListQuery {
  return {
    ...words,
    section: section?.toString(),
    who: who?.toString(),
    given: given?.toString(),
    q: q?.join(' '),
    after: after && cursorText(after),
    before: before && cursorText(before),
  };
}
