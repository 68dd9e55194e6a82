import { type Rule, SCREENED_FIELDS } from '../rule.ts';

const MAX_DETAIL = 100;

/**
 * A term of the newsroom's list stands there, in the name, the title or the text. Only a banned one rejects, and only when it
 * stands there by its very letters; without its marks, in disguise, or where half of it may be a name, it holds.
 */
export const terms: Rule = (comment, _facts, { matcher, terms: list }) => {
  const found = SCREENED_FIELDS.flatMap((field) =>
    matcher.find(comment[field]).flatMap(({ termId, kind, start, end, mayBeName }) => {
      const term = list.get(termId);
      return term ? [{ term, isCertain: kind === 'exact' && !mayBeName, span: { field, start, end } }] : [];
    }),
  );
  if (found.length === 0) return null;
  return {
    detail: [...new Set(found.map(({ term }) => term.text))].join(', ').slice(0, MAX_DETAIL).toWellFormed(),
    spans: found.map(({ span }) => span),
    termIds: [...new Set(found.map(({ term }) => term.id))],
    rejects: found.some(({ term, isCertain }) => term.kind === 'banned' && isCertain),
  };
};
