import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import type { OfficialReplyInput } from '../schema.ts';
import type { OfficialReplyView } from '../view.ts';

/**
 * Writes what a unit says to an approved comment, over the version that was seen. The moment of the answer is that of the first one.
 * @returns `not-found` when there is no such comment on the page; null when the reply was not as seen, and then nothing has changed
 */
export async function storeOfficialReply(
  { commentId, version, unit, body }: OfficialReplyInput,
  personId: number,
): Promise<{ version: number; change: PublicChange | null } | 'not-found' | null> {
  return db().$transaction(async (transaction) => {
    const [comment] = await transaction.$queryRaw<{ articleId: number }[]>`
      SELECT article_id AS "articleId" FROM comment WHERE id = ${commentId}::int AND status = 'approved' FOR NO KEY UPDATE`;
    if (!comment) return 'not-found';
    const [written] =
      version === 0
        ? await transaction.$queryRaw<{ version: number }[]>`
            INSERT INTO official_reply (comment_id, unit, body, answered_at, person_id)
            VALUES (${commentId}::int, ${unit}, ${body}, CASE WHEN ${body} <> '' THEN now() END, ${personId}::int)
            ON CONFLICT DO NOTHING RETURNING version`
        : await transaction.$queryRaw<{ version: number }[]>`
            UPDATE official_reply SET unit = ${unit}, body = ${body}, version = version + 1, updated_at = now(),
              answered_at = CASE WHEN ${body} <> '' THEN coalesce(answered_at, now()) END, person_id = ${personId}::int
            WHERE comment_id = ${commentId}::int AND version = ${version}::int RETURNING version`;
    if (!written) return null;
    const detail = { version: written.version, unit, answered: body !== '' };
    await writeAudit({ personId, deed: 'reply-officially', subject: `comment:${commentId}`, detail }, transaction);
    const isSeen = (await transaction.story.count({ where: { articleId: comment.articleId } })) === 1;
    const change = isSeen ? await moveEdition(transaction, [tags.comments(comment.articleId)]) : null;
    return { version: written.version, change };
  });
}

/** What was said to a comment, as the newsroom sees it; null when nothing was. */
export async function findOfficialReply(commentId: number): Promise<OfficialReplyView | null> {
  const reply = await db().officialReply.findUnique({
    where: { commentId },
    select: { version: true, unit: true, body: true, updatedAt: true, person: { select: { name: true } } },
  });
  if (!reply) return null;
  const { version, unit, body, updatedAt, person } = reply;
  return { version, unit, body, by: person.name, at: updatedAt.toISOString() };
}
