import { z } from 'zod';
import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { keysOfCrops } from '../../make-crops.ts';
import { crops } from '../../schema.ts';
import { BIN_DAYS } from '../schema.ts';

export type BinRefusal = { id: number; code: 'in-use' | 'not-found' };

/**
 * Puts items into the bin that nothing names: no draft, no story, no earlier version of either, no author, no head of pages. Whoever saves one just now
 * either is seen here, or takes it out again (the trigger `library_use_at`).
 */
export async function binIn(
  transaction: Transaction,
  ids: readonly number[],
  personId: number,
): Promise<{ binned: number[]; refused: BinRefusal[] }> {
  // Held so that nobody can begin to use one until this is done.
  const there = await transaction.$queryRaw<{ id: number }[]>`
    SELECT id FROM library_item WHERE id = ANY (${[...ids]}::int[]) AND binned_at IS NULL ORDER BY id FOR UPDATE`;
  const binned = await transaction.$queryRaw<{ id: number }[]>`
    UPDATE library_item SET binned_at = now(), binned_by_id = ${personId}
    WHERE id = ANY (${there.map(({ id }) => id)}::int[]) AND NOT EXISTS (SELECT FROM library_use u WHERE u.item_id = library_item.id)
      AND NOT EXISTS (SELECT FROM library_place_use u WHERE u.item_id = library_item.id)
    RETURNING id`;
  const [isThere, isBinned] = [new Set(there.map(({ id }) => id)), new Set(binned.map(({ id }) => id))];
  const refused = ids.flatMap((id): BinRefusal[] => (isBinned.has(id) ? [] : [{ id, code: isThere.has(id) ? 'in-use' : 'not-found' }]));
  if (isBinned.size > 0)
    await writeAudit(
      { personId, deed: 'bin-media', subject: 'library', detail: { count: isBinned.size, ids: namesOf(isBinned) } },
      transaction,
    );
  return { binned: [...isBinned], refused };
}

/** Takes items out of the bin. @returns those that were in it */
export async function takeOutIn(transaction: Transaction, ids: readonly number[], personId: number): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    UPDATE library_item SET binned_at = NULL, binned_by_id = NULL WHERE id = ANY (${[...ids]}::int[]) AND binned_at IS NOT NULL RETURNING id`;
  const out = rows.map(({ id }) => id);
  if (out.length > 0)
    await writeAudit({ personId, deed: 'unbin-media', subject: 'library', detail: { count: out.length, ids: namesOf(out) } }, transaction);
  return out;
}

const namesOf = (ids: Iterable<number>): string => [...ids].join(',').slice(0, 1_500);

/** What is to be removed from the disk with an item: folders of pictures, names of files. */
export type Emptied = { folders: string[]; files: string[] };

const past = z.array(z.object({ key: z.string(), crops: crops.nullish() }));

/** Forgets one item that has lain in the bin long enough and is nowhere used; null when there is none. */
export function emptyOne(): Promise<Emptied | null> {
  return db().$transaction(async (transaction) => {
    const [row] = await transaction.$queryRaw<
      { id: number; mediaId: number | null; attachmentId: number | null; key: string; crops: unknown; past: unknown; pastKeys: string[] }[]
    >`
      SELECT i.id, i.media_id AS "mediaId", i.attachment_id AS "attachmentId", coalesce(m.key, a.key) AS key, m.crops, i.past_keys AS "pastKeys",
        coalesce((SELECT json_agg(json_build_object('key', v.key, 'crops', v.picture -> 'crops')) FROM library_version v WHERE v.item_id = i.id), '[]') AS past
      FROM library_item i LEFT JOIN media m ON m.id = i.media_id LEFT JOIN attachment a ON a.id = i.attachment_id
      WHERE i.binned_at < now() - make_interval(days => ${BIN_DAYS}) AND NOT EXISTS (SELECT FROM library_use u WHERE u.item_id = i.id)
        AND NOT EXISTS (SELECT FROM library_place_use u WHERE u.item_id = i.id)
      ORDER BY i.binned_at LIMIT 1 FOR UPDATE OF i SKIP LOCKED`;
    if (!row) return null;
    const all = [{ key: row.key, crops: crops.nullable().parse(row.crops) }, ...past.parse(row.past)];
    await writeAudit({ personId: null, deed: 'empty-bin', subject: `library:${row.id}` }, transaction);
    if (row.mediaId === null) {
      await transaction.attachment.delete({ where: { id: row.attachmentId ?? 0 }, select: { id: true } });
      return { folders: [], files: all.map(({ key }) => key) };
    }
    await transaction.media.delete({ where: { id: row.mediaId }, select: { id: true } });
    return { folders: [...all.flatMap((one) => [one.key, ...keysOfCrops(one.crops)]), ...row.pastKeys], files: [] };
  });
}
