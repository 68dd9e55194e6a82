import type { PublicChange } from '../../cache/tag-clock.ts';
import { db } from '../../db/client.ts';
import { queue } from '../../outbox/queue/store.ts';
import { followUps } from '../decisions/store.ts';
import { lockComments, showToReaders } from '../locking/store.ts';

/**
 * Shows readers what was approved and held back, unless something was decided since. It belongs to the act that approved it, so that
 * taking that act back takes this back, too.
 * @returns null when there is nothing to show any more
 */
export async function storeShowing(decisionId: number, tells: boolean): Promise<{ change: PublicChange | null } | null> {
  return db().$transaction(async (transaction) => {
    const approval = await transaction.decision.findUnique({
      where: { id: decisionId },
      select: { commentId: true, version: true, batch: true },
    });
    if (!approval) return null;
    const { commentId, version, batch } = approval;
    const [comment] = await lockComments(transaction, [commentId]);
    if (comment?.status !== 'approving' || comment.version !== version + 1) return null;
    const to = 'approved';
    await transaction.$executeRaw`
      UPDATE comment SET status = ${to}::comment_status, version = version + 1 WHERE id = ${commentId}::int`;
    const shown = await transaction.decision.create({
      data: { commentId, fromStatus: comment.status, toStatus: to, version: comment.version, maker: 'clock', batch },
      select: { id: true },
    });
    await queue(transaction, followUps({ ...comment, decisionId: shown.id, to, tells, holdSeconds: 0 }));
    return { change: await showToReaders(transaction, [{ ...comment, to }]) };
  });
}
