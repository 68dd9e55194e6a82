import type { z } from 'zod';
import { db, type Transaction } from '../../db/client.ts';
import type { ListName } from '../names.ts';

/** For how long, in minutes, an act on many can be taken back. */
export const UNDO_MINUTES = 30;

type Act = {
  personId: number;
  /** Where it was done; it is taken back there alone. */
  list: ListName;
};

/**
 * Keeps what an act did to many things, inside the act's own transaction, so that there is both or neither.
 * @param changes one entry a thing that was changed: its id, what it was before, and the version or state it has now, for the
 *   undo to be conditional on. Plain JSON, read back through the caller's own schema by `takeBack`.
 * @returns the name of the act, `undo` of the answer; null when nothing was changed, and then nothing is kept
 */
export async function recordBulk(
  transaction: Transaction,
  { personId, list, changes }: Act & { changes: readonly object[] },
): Promise<string | null> {
  if (changes.length === 0) return null;
  const [act] = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO bulk_act (person_id, list, changes) VALUES (${personId}, ${list}, ${JSON.stringify(changes)}::jsonb) RETURNING id`;
  if (!act) throw new Error('An act on many was not kept.');
  return act.id;
}

/**
 * Claims an act to be taken back: once, by whoever made it, on its own list, within `UNDO_MINUTES` by the database's clock. Of two
 * that come at once the second waits, and gets nothing. The caller puts things back in the same transaction, each only if it is still
 * as the act left it.
 * @param shape the schema of one entry of `changes`
 * @returns what was kept by `recordBulk`; null when there is nothing to be taken back (any more)
 */
export async function takeBack<Change>(
  transaction: Transaction,
  { undo, personId, list, shape }: Act & { undo: string; shape: z.ZodType<Change> },
): Promise<Change[] | null> {
  const [act] = await transaction.$queryRaw<{ changes: unknown }[]>`
    UPDATE bulk_act SET undone_at = now()
    WHERE id = ${undo}::uuid AND person_id = ${personId} AND list = ${list} AND undone_at IS NULL
      AND made_at > now() - make_interval(mins => ${UNDO_MINUTES}::int)
    RETURNING changes`;
  return act ? shape.array().parse(act.changes) : null;
}

/** Forgets acts that nobody can take back any more; runs by itself. */
export async function deleteOldActs(): Promise<void> {
  await db().$executeRaw`DELETE FROM bulk_act WHERE made_at < now() - make_interval(mins => ${UNDO_MINUTES}::int)`;
}
