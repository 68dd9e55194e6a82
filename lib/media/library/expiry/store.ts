import type { PublicChange } from '../../../cache/tag-clock.ts';
import { tags } from '../../../cache/tags.ts';
import type { Transaction } from '../../../db/client.ts';
import { lockEdition, moveEdition } from '../../../db/edition.ts';

/**
 * Makes every page old that shows an item: the stories it stands in, and, where it leads one, whatever shows that story's picture; the pages
 * of authors whose portrait it is. Call it after the change was written. A story that is published meanwhile is either seen here or waits and finds the change.
 * @returns null when no reader sees it
 */
export async function expireItem(transaction: Transaction, itemId: number): Promise<PublicChange | null> {
  await lockEdition(transaction);
  const rows = await transaction.$queryRaw<{ id: number; leads: boolean }[]>`
    SELECT u.article_id AS id, s.picture_id IS NOT NULL AND s.picture_id IS NOT DISTINCT FROM i.media_id AS leads
    FROM library_use u JOIN library_item i ON i.id = u.item_id JOIN story s ON s.article_id = u.article_id
    WHERE u.item_id = ${itemId} AND u.place = 'story' ORDER BY 1`;
  const authors = await transaction.$queryRaw<{ slug: string }[]>`
    SELECT term.slug FROM library_place_use u JOIN term ON term.id = u.term_id WHERE u.item_id = ${itemId} ORDER BY 1`;
  if (rows.length + authors.length === 0) return null;
  return moveEdition(transaction, [
    ...rows.flatMap(({ id, leads }) => [tags.story(id), ...(leads ? [tags.card(id), tags.named(id)] : [])]),
    ...authors.map(({ slug }) => tags.term('author', slug)),
  ]);
}
