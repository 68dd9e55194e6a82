import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import type { PickInput } from '../schema.ts';

/**
 * Makes an approved comment an editor's pick, or ends that. Null when it is not approved or not as it was seen; `change` is null
 * when it was so already, or no reader sees it.
 */
export async function storePick(
  { commentId, version, isPick }: PickInput,
  personId: number,
): Promise<{ change: PublicChange | null } | null> {
  return db().$transaction(async (transaction) => {
    const [comment] = await transaction.$queryRaw<{ articleId: number; isPick: boolean }[]>`
      SELECT article_id AS "articleId", featured_at IS NOT NULL AS "isPick" FROM comment
      WHERE id = ${commentId}::int AND version = ${version}::int AND status = 'approved' FOR NO KEY UPDATE`;
    if (!comment) return null;
    if (comment.isPick === isPick) return { change: null };
    await transaction.$executeRaw`UPDATE comment SET featured_at = CASE WHEN ${isPick} THEN now() END WHERE id = ${commentId}::int`;
    await writeAudit({ personId, deed: 'pick-comment', subject: `comment:${commentId}`, detail: { isPick } }, transaction);
    const isSeen = (await transaction.story.count({ where: { articleId: comment.articleId } })) === 1;
    return { change: isSeen ? await moveEdition(transaction, [tags.comments(comment.articleId)]) : null };
  });
}
