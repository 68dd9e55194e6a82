import pg from 'pg';
import { z } from 'zod';
import { orderedNow } from '../../clock.ts';
import { env } from '../../env.ts';
import type { OutboxRow } from '../handler.ts';

/** Of which kind how many may be taken. */
export type Room = { kind: string; most: number };

export type Claimed = OutboxRow & { kind: string; payload: unknown };

/** What became of what was taken. */
export type Settlement = { state: 'done' } | { state: 'again'; inMs: number; error: string } | { state: 'failed'; error: string };

/** Connections of the dispatcher's own: readers who need all others do not keep it from working, nor it them. */
export type Claims = {
  /**
   * Takes what is due, for so many seconds, in one statement; of all who take at once each gets other rows.
   * @param busy endpoints whose messages are passed over
   */
  claim(rooms: readonly Room[], leaseSeconds: number, busy?: readonly number[]): Promise<Claimed[]>;
  /** Says what became of it. Nothing happens when it was taken by somebody else since: then that one says it. */
  settle(row: Pick<Claimed, 'id' | 'attempts'>, settlement: Settlement): Promise<void>;
  close(): Promise<void>;
};

const claimed = z.object({ id: z.int(), kind: z.string(), decisionId: z.int().nullable(), payload: z.unknown(), attempts: z.int() });

/** Opens them; none is begun before it is needed. */
export function openClaims(): Claims {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 10_000,
    query_timeout: 12_000,
    application_name: 'toa-soan-outbox',
  });
  // One that breaks is replaced at the next statement.
  pool.on('error', () => {});
  return {
    async claim(rooms, leaseSeconds, busy = []) {
      // A row that is being called off is locked and passed over; one that was called off in this very moment is looked at again and left.
      const { rows } = await pool.query(
        `WITH due AS MATERIALIZED (
           SELECT found.id FROM unnest($1::text[], $2::int[]) AS room(kind, most) CROSS JOIN LATERAL (
             SELECT id FROM outbox
             WHERE kind = room.kind AND due_at <= now() AND coalesce(claimed_until <= now(), true)
               AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL
               AND coalesce((payload ->> 'endpointId')::int <> ALL($4::int[]), true)
             ORDER BY due_at, id LIMIT room.most FOR UPDATE SKIP LOCKED
           ) AS found
         )
         UPDATE outbox SET attempts = attempts + 1, claimed_until = now() + $3::int * interval '1 second'
         FROM due WHERE outbox.id = due.id
         RETURNING outbox.id, kind, decision_id AS "decisionId", payload, attempts`,
        [rooms.map(({ kind }) => kind), rooms.map(({ most }) => most), leaseSeconds, busy],
      );
      const claimedAt = orderedNow();
      return z
        .array(claimed)
        .parse(rows)
        .map((row) => ({ ...row, claimedAt }));
    },
    async settle({ id, attempts }, settlement) {
      await pool.query(
        `UPDATE outbox SET claimed_until = NULL, last_error = $4,
           done_at = CASE WHEN $3 = 'done' THEN now() END, failed_at = CASE WHEN $3 = 'failed' THEN now() END,
           due_at = CASE WHEN $3 = 'again' THEN now() + $5::int * interval '1 millisecond' ELSE due_at END
         WHERE id = $1::int AND attempts = $2::int AND done_at IS NULL AND failed_at IS NULL AND cancelled_at IS NULL`,
        [
          id,
          attempts,
          settlement.state,
          settlement.state === 'done' ? '' : settlement.error,
          settlement.state === 'again' ? settlement.inMs : 0,
        ],
      );
    },
    close: () => pool.end(),
  };
}
