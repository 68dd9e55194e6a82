import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import type { DismissalInput } from '../schema.ts';

/**
 * Ends the reports of a comment that were seen; newer ones stay. Null when none of them was open.
 * @returns how many it ended
 */
export async function storeDismissal({ commentId, upTo }: DismissalInput, personId: number): Promise<number | null> {
  return db().$transaction(async (transaction) => {
    // The comment first, as who reports it and who decides on it.
    await transaction.$queryRaw`SELECT id FROM comment WHERE id = ${commentId}::int FOR NO KEY UPDATE`;
    const ended = await transaction.$executeRaw`
      UPDATE comment_report SET resolved_at = now(), resolved_by_id = ${personId}::int
      WHERE comment_id = ${commentId}::int AND id <= ${upTo}::int AND resolved_at IS NULL`;
    if (ended === 0) return null;
    await writeAudit({ personId, deed: 'dismiss-reports', subject: `comment:${commentId}`, detail: { reports: ended } }, transaction);
    return ended;
  });
}

/** Who dealt with a report, and when; null when nobody has, or there is none. */
export async function findDealer({ commentId, upTo }: DismissalInput): Promise<{ by: string; at: Date } | null> {
  const report = await db().commentReport.findFirst({
    where: { commentId, id: { lte: upTo }, resolvedAt: { not: null } },
    orderBy: { id: 'desc' },
    select: { resolvedAt: true, resolvedBy: { select: { name: true } } },
  });
  return report?.resolvedAt && report.resolvedBy ? { by: report.resolvedBy.name, at: report.resolvedAt } : null;
}
