import type { StoredStatus } from '../../comments/status.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { Refused } from '../view.ts';

type Row = { id: number; status: StoredStatus; version: number; by: string | null; at: Date; editedAt: Date | null; isRedacted: boolean };

/** How comments stand that somebody could not decide on: who was first, and when (when it was written while nobody has decided). */
export async function findRefusals(ids: readonly number[], transaction: Transaction = db()): Promise<Refused[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.$queryRaw<Row[]>`
    SELECT comment.id, comment.status::text, comment.version, last.name AS by, coalesce(last.decided_at, comment.created_at) AS at,
      comment.edited_at AS "editedAt", comment.redacted_at IS NOT NULL AS "isRedacted"
    FROM comment LEFT JOIN LATERAL (
      SELECT person.name, decision.decided_at FROM decision LEFT JOIN person ON person.id = decision.decided_by_id
      WHERE decision.comment_id = comment.id AND decision.maker <> 'clock' ORDER BY decision.version DESC LIMIT 1
    ) AS last ON true
    WHERE comment.id = ANY(${[...ids]}::int[])`;
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = found.get(id);
    // Of what its writer has taken back nothing is left to tell.
    if (!row || row.status === 'withdrawn') return { id, code: 'not-found' };
    const { by, at, status, version, editedAt, isRedacted } = row;
    return { id, code: 'conflict', by, at: at.toISOString(), status, version, editedAt: editedAt?.toISOString() ?? null, isRedacted };
  });
}
