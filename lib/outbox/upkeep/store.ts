import { z } from 'zod';
import { db } from '../../db/client.ts';
import { KEPT_DAYS, OUTBOX_KINDS } from '../queue/store.ts';

const AT_ONCE = 5_000;

/** Removes what was done, called off or put aside long ago, a few thousand rows a statement. */
export async function deleteOldOutbox(): Promise<void> {
  let deleted = AT_ONCE;
  while (deleted === AT_ONCE)
    deleted = await db().$executeRaw`
      DELETE FROM outbox WHERE id IN (
        SELECT id FROM outbox
        WHERE created_at < now() - ${KEPT_DAYS}::int * interval '1 day' AND (num_nonnulls(done_at, cancelled_at, dismissed_at) > 0 OR (kind = 'delivery' AND failed_at IS NOT NULL))
        ORDER BY created_at LIMIT ${AT_ONCE}::int
      )`;
}

const lateness = z.object({ seconds: z.number().nullable() });

/** For how many seconds the oldest of what is due has waited, that which is being tried again included; null when nothing is due. */
export async function findLateness(): Promise<number | null> {
  const [row] = await db().$queryRaw<unknown[]>`
    SELECT extract(epoch FROM now() - min(oldest.due_at))::float AS seconds
    FROM unnest(${[...OUTBOX_KINDS]}::text[]) AS kind(name) CROSS JOIN LATERAL (
      SELECT due_at FROM outbox WHERE kind = kind.name AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL AND due_at <= now()
      ORDER BY due_at, id LIMIT 1
    ) AS oldest`;
  const { seconds } = lateness.parse(row);
  return seconds === null ? null : Math.max(0, Math.round(seconds));
}
