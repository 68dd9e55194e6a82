import { db } from '../../db/client.ts';
import type { Marks } from '../device.ts';
import type { ReportInput } from './schema.ts';

/**
 * Stores a report of an approved comment of a published story; the second one of the same device, or from the same address within
 * the hour, changes nothing. The comment is locked first, so nobody decides on it in between.
 * @returns `not-found` when there is no such comment before readers
 */
export async function storeReport(
  commentId: number,
  { reason, note }: ReportInput,
  marks: Marks,
): Promise<'stored' | 'repeated' | 'not-found'> {
  const [row] = await db().$queryRaw<{ stored: boolean }[]>`
    WITH reported AS (
      SELECT comment.id FROM comment JOIN article ON article.id = comment.article_id
      WHERE comment.id = ${commentId}::int AND comment.status = 'approved' AND article.status = 'published'
      FOR NO KEY UPDATE OF comment
    ), stored AS (
      INSERT INTO comment_report (comment_id, reason, note, device, address)
      SELECT id, ${reason}::report_reason, ${note}, ${new Uint8Array(marks.device)}::bytea, ${new Uint8Array(marks.address)}::bytea
      FROM reported
      ON CONFLICT DO NOTHING RETURNING id
    )
    SELECT EXISTS (SELECT FROM stored) AS stored FROM reported`;
  if (!row) return 'not-found';
  return row.stored ? 'stored' : 'repeated';
}
