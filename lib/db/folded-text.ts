import { Prisma } from './generated/client.ts';

/**
 * The expression under which text is searched in lists: small, composed, without Vietnamese marks, words and single spaces alone.
 * An index that serves it is `USING GIN (search_fold(search_words("name")) gin_trgm_ops)`.
 */
export const foldedText = (text: Prisma.Sql): Prisma.Sql => Prisma.sql`search_fold(search_words(${text}))`;

/**
 * The condition that all these words stand somewhere in a folded text: `foldedContains(foldedText(Prisma.sql`term.name`), words)`.
 * Nothing that is typed has a meaning of its own in it: `%` and `_` are no words.
 * @param folded a column kept folded, or `foldedText(…)` of one
 * @param words what `searchedWords` made of the address; none: every row
 */
export const foldedContains = (folded: Prisma.Sql, words: readonly string[] | undefined): Prisma.Sql =>
  words && words.length > 0
    ? Prisma.join(
        words.map((word) => Prisma.sql`${folded} LIKE '%' || search_fold(search_words(${word})) || '%'`),
        ' AND ',
      )
    : Prisma.sql`true`;
