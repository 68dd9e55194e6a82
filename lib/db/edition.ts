import type { PublicChange } from '../cache/tag-clock.ts';
import type { Transaction } from './client.ts';

/** The channel on which instances tell each other of public changes. */
export const EDITION_CHANNEL = 'toa_soan_edition';

/**
 * Moves the edition on inside the transaction that changes something public; other instances hear of it when it commits.
 * Call it last: the row stays locked until then, so editions commit in the order of their numbers.
 * The caller hands the answer to `tagClock().apply` after the commit.
 */
export async function moveEdition(transaction: Transaction, expired: readonly string[]): Promise<PublicChange> {
  const [row] = await transaction.$queryRaw<{ number: number }[]>`UPDATE edition SET number = number + 1 RETURNING number`;
  if (!row) throw new Error('The edition row is missing.');
  const change = { edition: row.number, tags: [...expired] };
  await transaction.$executeRaw`
    INSERT INTO expired_tag (tag, edition) SELECT tag, ${row.number}::int FROM unnest(${change.tags}::text[]) AS tag
    ON CONFLICT (tag) DO UPDATE SET edition = EXCLUDED.edition`;
  await transaction.$executeRaw`SELECT pg_notify(${EDITION_CHANNEL}, ${JSON.stringify(change)})`;
  return change;
}
