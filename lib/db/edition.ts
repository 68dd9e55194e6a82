import type { PublicChange } from '../cache/tag-clock.ts';
import { db, type Transaction } from './client.ts';

/** The channel on which instances tell each other of public changes. */
export const EDITION_CHANNEL = 'toa_soan_edition';

/** PostgreSQL takes less than 8,000 bytes and refuses the whole transaction for one more. */
const MOST_BYTES = 7_900;

/** How many changes an instance may miss and still learn which pages they made old; after more it makes all of them anew. */
const KEPT_EDITIONS = 1_000;
const AT_ONCE = 5_000;

/**
 * Makes other public changes wait until this transaction ends. Who works out what a change makes old from what else is
 * published calls it first: of two stories that are published at once, the later one must see the earlier one.
 */
export async function lockEdition(transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`SELECT number FROM edition FOR UPDATE`;
}

/**
 * Moves the edition on inside the transaction that changes something public; other instances hear of it when it commits.
 * Call it last: the row stays locked until then, so editions commit in the order of their numbers.
 * The caller hands the answer to `tagClock().apply` after the commit.
 */
export async function moveEdition(transaction: Transaction, expired: readonly string[]): Promise<PublicChange> {
  const [row] = await transaction.$queryRaw<{ number: number }[]>`UPDATE edition SET number = number + 1 RETURNING number`;
  if (!row) throw new Error('The edition row is missing.');
  const change = { edition: row.number, tags: [...new Set(expired)] };
  await transaction.$executeRaw`
    INSERT INTO expired_tag (tag, edition) SELECT tag, ${row.number}::int FROM unnest(${change.tags}::text[]) AS tag
    ON CONFLICT (tag) DO UPDATE SET edition = EXCLUDED.edition`;
  const payload = JSON.stringify(change);
  // A longer list does not fit into a notification; who hears a bare number looks the tags up.
  const notice = Buffer.byteLength(payload) < MOST_BYTES ? payload : JSON.stringify({ edition: row.number });
  await transaction.$executeRaw`SELECT pg_notify(${EDITION_CHANNEL}, ${notice})`;
  return change;
}

/**
 * Forgets which tags expired long ago, or there would be a row for each story, day and term for good. A job calls it.
 * Whoever was away for longer is told by `forgotten`, which is written first: what one statement reads of both is never too little.
 */
export async function forgetTags(): Promise<void> {
  await db().$executeRaw`UPDATE edition SET forgotten = number - ${KEPT_EDITIONS}::int WHERE number - ${KEPT_EDITIONS}::int > forgotten`;
  let gone: number;
  do {
    // What a change holds just now is not old, and waiting for it while it waits for this would end one of the two.
    gone = await db().$executeRaw`
      DELETE FROM expired_tag WHERE tag IN (
        SELECT tag FROM expired_tag WHERE edition <= (SELECT forgotten FROM edition) ORDER BY edition LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
      )`;
  } while (gone === AT_ONCE);
}
