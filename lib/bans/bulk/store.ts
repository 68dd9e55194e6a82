import { z } from 'zod';
import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { recordBulk, takeBack } from '../../lists/acts/store.ts';
import type { BulkResult, BulkUndone } from '../../lists/bulk.ts';
import { liftIn } from '../store.ts';
import type { LiftManyInput } from './schema.ts';
import type { BulkBanCode } from './view.ts';

const LIST = 'bans' as const;
/** Whom a ban was for is kept as its keyed hash for as long as the lifting can be taken back, and forgotten with that. */
const lifted = z.strictObject({ id: z.int(), hash: z.base64() });

/** Lifts bans in one transaction, in the order of their numbers. */
export async function storeLiftings({ items, change: { reason } }: LiftManyInput, personId: number): Promise<BulkResult<BulkBanCode>> {
  const ids = items.map(({ id }) => id).toSorted((one, other) => one - other);
  return db().$transaction(async (transaction) => {
    const standing = await transaction.$queryRaw<z.output<typeof lifted>[]>`
      SELECT id, replace(encode(hash, 'base64'), E'\n', '') AS hash FROM ban
      WHERE id = ANY (${ids}::int[]) AND ended_at IS NULL AND until > now() ORDER BY id FOR NO KEY UPDATE`;
    for (const { id } of standing) await liftIn(transaction, { banId: id, reason }, personId);
    const held = new Set(standing.map(({ id }) => id));
    const refused = ids.filter((id) => !held.has(id)).map((id) => ({ id, code: 'ended' as const }));
    return { done: standing.length, refused, undo: await recordBulk(transaction, { personId, list: LIST, changes: standing }) };
  });
}

/** Lets them hold again; null when there is nothing to be taken back. */
export async function storeUndoing(undo: string, personId: number): Promise<BulkUndone<BulkBanCode> | null> {
  return db().$transaction(async (transaction) => {
    const changes = await takeBack(transaction, { undo, personId, list: LIST, shape: lifted });
    if (!changes) return null;
    // Who was banned anew meanwhile stays so: there is one ban of somebody at a time.
    const back = await transaction.$queryRaw<{ id: number }[]>`
      UPDATE ban SET ended_at = NULL, lifted_by_id = NULL, lift_reason = '', hash = decode(kept.hash, 'base64')
      FROM unnest(${changes.map(({ id }) => id)}::int[], ${changes.map(({ hash }) => hash)}::text[]) AS kept (id, hash)
      WHERE ban.id = kept.id AND ban.lifted_by_id = ${personId}::int AND ban.until > now()
        AND NOT EXISTS (SELECT FROM ban AS other WHERE other.kind = ban.kind AND other.hash = decode(kept.hash, 'base64') AND other.ended_at IS NULL)
      RETURNING ban.id`;
    const isBack = new Set(back.map(({ id }) => id));
    const refused = changes.filter(({ id }) => !isBack.has(id)).map(({ id }) => ({ id, code: 'standing' as const }));
    const detail = { changed: back.length, refused: refused.length };
    await writeAudit({ personId, deed: 'undo-many', subject: `list:${LIST}`, detail }, transaction);
    return { done: back.length, refused };
  });
}
