import { db, type Transaction } from '../../db/client.ts';
import type { SealedFields } from './chain.ts';

export type Seal = { seq: number; of: 'decision' | 'audit_entry'; rowId: number; rowHash: Uint8Array; hash: Uint8Array };
export type Anchor = { seq: number; hash: Uint8Array; at: Date; mac: Uint8Array };

/** How the log is read: all of it as it stands at one moment, whatever is written meanwhile. */
export type LogReader = {
  /** Seals after this one, in their order. */
  seals(after: number, take: number): Promise<Seal[]>;
  /** The sealed columns of entries, by their number; one that is gone is missing. */
  entries(of: Seal['of'], ids: readonly number[]): Promise<Map<number, SealedFields>>;
  /** Entries that nobody sealed, the first of them. */
  unsealed(of: Seal['of'], take: number): Promise<number[]>;
  /** Signatures of places after this one, in their order. */
  anchors(after: number, take: number): Promise<Anchor[]>;
};

const PATIENCE_MS = 3_600_000;

/** Lets `read` go through the log within one snapshot. */
export async function readLog<Value>(read: (log: LogReader) => Promise<Value>): Promise<Value> {
  return db().$transaction((transaction) => read(readerOf(transaction)), {
    isolationLevel: 'RepeatableRead',
    timeout: PATIENCE_MS,
  });
}

const readerOf = (transaction: Transaction): LogReader => ({
  seals: (after, take) => transaction.$queryRaw<Seal[]>`
    SELECT seq, "of", row_id AS "rowId", row_hash AS "rowHash", hash FROM audit_seal WHERE seq > ${after}::int ORDER BY seq LIMIT ${take}::int`,
  async entries(of, ids) {
    const rows =
      of === 'decision'
        ? await transaction.$queryRaw<{ id: number; fields: (string | null)[] }[]>`
            SELECT id, ARRAY['decision/1', id::text, comment_id::text, from_status::text, to_status::text, version::text, decided_by_id::text,
              round(extract(epoch FROM decided_at) * 1000)::text, maker::text, reason, note, batch::text, undoes_id::text, prior::text] AS fields
            FROM decision WHERE id = ANY(${[...ids]}::int[])`
        : await transaction.$queryRaw<{ id: number; fields: (string | null)[] }[]>`
            SELECT id, ARRAY['audit_entry/1', id::text, round(extract(epoch FROM at) * 1000)::text, person_id::text, deed, subject,
              detail::text] AS fields
            FROM audit_entry WHERE id = ANY(${[...ids]}::int[])`;
    return new Map(rows.map(({ id, fields }) => [id, fields]));
  },
  async unsealed(of, take) {
    const rows =
      of === 'decision'
        ? await transaction.$queryRaw<{ id: number }[]>`
            SELECT id FROM decision WHERE NOT EXISTS (SELECT FROM audit_seal WHERE "of" = 'decision' AND row_id = decision.id) ORDER BY id LIMIT ${take}::int`
        : await transaction.$queryRaw<{ id: number }[]>`
            SELECT id FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_seal WHERE "of" = 'audit_entry' AND row_id = audit_entry.id)
            ORDER BY id LIMIT ${take}::int`;
    return rows.map(({ id }) => id);
  },
  anchors: (after, take) => transaction.auditAnchor.findMany({ where: { seq: { gt: after } }, orderBy: { seq: 'asc' }, take }),
});
