import { z } from 'zod';
import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { recordBulk, takeBack } from '../../../lists/acts/store.ts';
import type { BulkRefused, BulkResult, BulkUndone } from '../../../lists/bulk.ts';
import { binIn, takeOutIn } from '../bin/store.ts';
import { MAX_TAGS } from '../schema.ts';
import type { ItemRefusal } from '../view.ts';

const LIST = 'media' as const;
const change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['tag', 'untag']), id: z.int(), tag: z.string(), version: z.int() }),
  z.strictObject({ kind: z.literal(['bin', 'take-out']), id: z.int() }),
]);
type Change = z.infer<typeof change>;

/** Gives these items a tag, or takes it from them. @param ownerId whose they have to be; null: anybody's */
export function tagItems(
  ids: readonly number[],
  { tag, isGiven, personId, ownerId }: { tag: string; isGiven: boolean; personId: number; ownerId: number | null },
): Promise<BulkResult<ItemRefusal>> {
  return db().$transaction(async (transaction) => {
    const there = await transaction.$queryRaw<{ id: number; isTheirs: boolean; isFull: boolean; has: boolean }[]>`
      SELECT id, ${ownerId}::int IS NULL OR added_by_id = ${ownerId}::int AS "isTheirs", cardinality(tags) >= ${MAX_TAGS}::int AS "isFull",
        EXISTS (SELECT FROM unnest(tags) AS one WHERE lower(one) = lower(${tag})) AS has
      FROM library_item WHERE id = ANY (${[...ids]}::int[]) ORDER BY id FOR NO KEY UPDATE`;
    const known = new Map(there.map((row) => [row.id, row]));
    const refused = ids.flatMap((id): BulkRefused<ItemRefusal>[] => {
      const row = known.get(id);
      if (!row) return [{ id, code: 'not-found' }];
      if (!row.isTheirs) return [{ id, code: 'forbidden' }];
      if (row.has === isGiven) return [{ id, code: 'no-change' }];
      return isGiven && row.isFull ? [{ id, code: 'too-many' }] : [];
    });
    const left = new Set(refused.map(({ id }) => id));
    const changed = await setTag(
      transaction,
      ids.filter((id) => !left.has(id)),
      tag,
      isGiven,
    );
    if (changed.length > 0)
      await writeAudit(
        { personId, deed: isGiven ? 'tag-media' : 'untag-media', subject: 'library', detail: { count: changed.length, tag } },
        transaction,
      );
    const changes = changed.map(({ id, version }): Change => ({ kind: isGiven ? 'tag' : 'untag', id, tag, version }));
    return { done: changed.length, refused, undo: await recordBulk(transaction, { personId, list: LIST, changes }) };
  });
}

/** What has the tag in other capitals loses it, too. */
const setTag = (transaction: Transaction, ids: number[], tag: string, isGiven: boolean): Promise<{ id: number; version: number }[]> =>
  transaction.$queryRaw`
    UPDATE library_item SET version = version + 1,
      tags = CASE WHEN ${isGiven} THEN array_append(tags, ${tag}) ELSE ARRAY(SELECT one FROM unnest(tags) WITH ORDINALITY AS had (one, at) WHERE lower(one) <> lower(${tag}) ORDER BY at) END
    WHERE id = ANY (${ids}::int[]) RETURNING id, version`;

/** Puts items into the bin that nothing names. */
export function binItems(ids: readonly number[], personId: number): Promise<BulkResult<ItemRefusal>> {
  return db().$transaction(async (transaction) => {
    const { binned, refused } = await binIn(transaction, ids, personId);
    const changes = binned.map((id): Change => ({ kind: 'bin', id }));
    return { done: binned.length, refused, undo: await recordBulk(transaction, { personId, list: LIST, changes }) };
  });
}

/** Takes items out of the bin. */
export function takeOutItems(ids: readonly number[], personId: number): Promise<BulkResult<ItemRefusal>> {
  return db().$transaction(async (transaction) => {
    const out = await takeOutIn(transaction, ids, personId);
    const isOut = new Set(out);
    const refused = ids.filter((id) => !isOut.has(id)).map((id) => ({ id, code: 'no-change' as const }));
    const changes = out.map((id): Change => ({ kind: 'take-out', id }));
    return { done: out.length, refused, undo: await recordBulk(transaction, { personId, list: LIST, changes }) };
  });
}

type Undoer = { personId: number; ownerId: number | null };

/**
 * Takes an act back, as far as nobody has changed since what it did; null when there is nothing to be taken back.
 * @param ownerId whose the items have to be; null: anybody's, and then the bin is theirs, too
 */
export function undoItems(undo: string, { personId, ownerId }: Undoer): Promise<BulkUndone<ItemRefusal> | null> {
  return db().$transaction(async (transaction) => {
    const changes = await takeBack(transaction, { undo, personId, list: LIST, shape: change });
    if (!changes) return null;
    // One act changes all of its items in the same way.
    const [first] = changes;
    const foreign = new Set(first ? await foreignOf(transaction, first, changes, ownerId) : []);
    const held = changes.filter(({ id }) => !foreign.has(id));
    const back = new Set(first ? await putBack(transaction, first, held, personId) : []);
    const refused = changes.filter(({ id }) => !back.has(id));
    return { done: back.size, refused: refused.map(({ id }) => ({ id, code: foreign.has(id) ? 'forbidden' : 'changed-since' })) };
  });
}

/** Of these items those that the one who takes back may not change any more: their rights may be fewer than when they did it. */
async function foreignOf(transaction: Transaction, first: Change, changes: Change[], ownerId: number | null): Promise<number[]> {
  const ids = changes.map(({ id }) => id);
  if (ownerId === null) return [];
  if (!('tag' in first)) return ids;
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT id FROM library_item WHERE id = ANY (${ids}::int[]) AND added_by_id <> ${ownerId}::int`;
  return rows.map(({ id }) => id);
}

async function putBack(transaction: Transaction, first: Change, changes: Change[], personId: number): Promise<number[]> {
  const ids = changes.map(({ id }) => id);
  if (!('tag' in first))
    return first.kind === 'bin' ? takeOutIn(transaction, ids, personId) : (await binIn(transaction, ids, personId)).binned;
  const versions = changes.flatMap((one) => ('version' in one ? [one.version] : []));
  const same = await transaction.$queryRaw<{ id: number }[]>`
    SELECT i.id FROM library_item i JOIN unnest(${ids}::int[], ${versions}::int[]) AS left_as (id, version) ON i.id = left_as.id AND i.version = left_as.version
    ORDER BY i.id FOR NO KEY UPDATE OF i`;
  const isGiven = first.kind === 'untag';
  const changed = await setTag(
    transaction,
    same.map(({ id }) => id),
    first.tag,
    isGiven,
  );
  if (changed.length > 0)
    await writeAudit(
      { personId, deed: isGiven ? 'tag-media' : 'untag-media', subject: 'library', detail: { count: changed.length, tag: first.tag } },
      transaction,
    );
  return changed.map(({ id }) => id);
}
