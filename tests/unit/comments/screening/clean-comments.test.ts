import { expect, test } from 'vitest';
import { makeRulebook } from '#lib/comments/screening/rulebook';
import { DEFAULT_SCREENING } from '#lib/comments/screening/settings/schema';
import { cleanComment } from '#prisma/seed/clean-comments';
import { STARTER_TERMS } from '#prisma/seed/screening-terms';
import { screened } from '#tests/support/screening';

test('of a thousand honest readers none is held by any rule the paper comes with; who writes without marks is noted', () => {
  const book = makeRulebook(
    DEFAULT_SCREENING,
    STARTER_TERMS.map((term, index) => ({ ...term, id: index + 1 })),
  );
  const all = Array.from({ length: 1_000 }, (_, index) => screened(cleanComment(index), { book }));
  expect(all.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect([...new Set(all.flatMap(({ rules }) => rules))]).toEqual(['no-diacritics']);
});
