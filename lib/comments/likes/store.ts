import { db } from '../../db/client.ts';
import type { Marks } from '../device.ts';

/** `likes`: how many the comment has now, exactly. */
export type LikeStored = { outcome: 'liked' | 'taken-back' | 'none' | 'same-device' | 'same-address'; likes: number };

type LikeRow = { likes: number; changed: boolean };

/**
 * Likes an approved comment of a published story, once a device and once an address in an hour. The comment is locked first: who
 * takes it off the page at the same time comes before or after, never in between.
 * @returns null when there is no such comment before readers
 */
export async function storeLike(commentId: number, marks: Marks): Promise<LikeStored | null> {
  const device = new Uint8Array(marks.device);
  const [row] = await db().$queryRaw<LikeRow[]>`
    WITH liked AS (
      SELECT comment.id, comment.like_count FROM comment JOIN article ON article.id = comment.article_id
      WHERE comment.id = ${commentId}::int AND comment.status = 'approved' AND article.status = 'published'
      FOR NO KEY UPDATE OF comment
    ), stored AS (
      INSERT INTO comment_like (comment_id, device, address)
      SELECT id, ${device}::bytea, ${new Uint8Array(marks.address)}::bytea FROM liked
      ON CONFLICT DO NOTHING RETURNING comment_id
    )
    SELECT like_count + (SELECT count(*)::int FROM stored) AS likes, EXISTS (SELECT FROM stored) AS changed FROM liked`;
  if (!row) return null;
  if (row.changed) return { outcome: 'liked', likes: row.likes };
  // Asked for by itself: the statement above does not see what came in while it waited.
  const own = await db().commentLike.findUnique({ where: { commentId_device: { commentId, device } }, select: { commentId: true } });
  return { outcome: own ? 'same-device' : 'same-address', likes: row.likes };
}

/** Takes a device's like back, if there is one. Null when there is no such comment before readers. */
export async function removeLike(commentId: number, marks: Marks): Promise<LikeStored | null> {
  const [row] = await db().$queryRaw<LikeRow[]>`
    WITH liked AS (
      SELECT comment.id, comment.like_count FROM comment JOIN article ON article.id = comment.article_id
      WHERE comment.id = ${commentId}::int AND comment.status = 'approved' AND article.status = 'published'
      FOR NO KEY UPDATE OF comment
    ), removed AS (
      DELETE FROM comment_like USING liked
      WHERE comment_like.comment_id = liked.id AND comment_like.device = ${new Uint8Array(marks.device)}::bytea RETURNING comment_id
    )
    SELECT like_count - (SELECT count(*)::int FROM removed) AS likes, EXISTS (SELECT FROM removed) AS changed FROM liked`;
  if (!row) return null;
  return { outcome: row.changed ? 'taken-back' : 'none', likes: row.likes };
}
