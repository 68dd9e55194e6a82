/** A page of a list, and the words that lead from it to what is newer (`before=`) and older (`after=`); null where nothing is. */
export type KeysetPage<Item> = { items: Item[]; newer: string | null; older: string | null };

type Asked<Cursor> = { after?: Cursor | undefined; before?: Cursor | undefined };

/**
 * Makes a page out of rows that were found on one side of a place in the list. The statement asks for `take + 1` rows:
 * with `before` for those above it, nearest first (`ORDER BY … ASC`), otherwise for those below (`ORDER BY … DESC`).
 * @param rows as they were found, at most `take + 1`
 * @param cursorOf the word for a row's place
 */
export function keysetPage<Row, Cursor>(
  rows: readonly Row[],
  { take, after, before }: { take: number } & Asked<Cursor>,
  cursorOf: (row: Row) => string,
): KeysetPage<Row> {
  const hasMore = rows.length > take;
  const found = rows.slice(0, take);
  const isUpward = before !== undefined;
  const items = isUpward ? found.reverse() : found;
  const [first, last] = [items[0], items.at(-1)];
  return {
    items,
    newer: first && (isUpward ? hasMore : after !== undefined) ? cursorOf(first) : null,
    older: last && (isUpward || hasMore) ? cursorOf(last) : null,
  };
}
