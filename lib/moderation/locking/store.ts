import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { type StoredStatus, visibleChange } from '../../comments/status.ts';
import type { Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';

/** A comment that is locked until the transaction ends. */
export type Locked = {
  id: number;
  articleId: number;
  status: StoredStatus;
  version: number;
  reports: number;
  featuredAt: Date | null;
  escalatedAt: Date | null;
  unseen: boolean;
  /** Whether its story is before readers. */
  isPublic: boolean;
};

/**
 * Locks comments in the order in which everybody locks them: answers before what they answer, then by number. What chosen comments
 * answer is locked with them, because its count moves with them (`count_moves`): locked only then, it would come out of turn.
 */
export async function lockComments(transaction: Transaction, ids: readonly number[]): Promise<Locked[]> {
  const locked = await transaction.$queryRaw<Locked[]>`
    SELECT comment.id, comment.article_id AS "articleId", comment.status::text, comment.version, comment.report_count AS reports,
      comment.featured_at AS "featuredAt", comment.escalated_at AS "escalatedAt", comment.unseen,
      EXISTS (SELECT FROM story WHERE story.article_id = comment.article_id) AS "isPublic"
    FROM comment WHERE comment.id IN (
      SELECT unnest(${[...ids]}::int[]) UNION SELECT parent_id FROM comment WHERE id = ANY(${[...ids]}::int[]) AND parent_id IS NOT NULL
    )
    ORDER BY (comment.parent_id IS NULL), comment.id FOR NO KEY UPDATE OF comment`;
  const chosen = new Set(ids);
  return locked.filter(({ id }) => chosen.has(id));
}

/** Where a comment went; `isReworded`: readers see other words of it than before, wherever it stands. */
export type Moved = Pick<Locked, 'articleId' | 'status' | 'isPublic'> & { to: StoredStatus; isReworded?: boolean };

/**
 * Makes old what readers see of these comments; what nobody sees makes no page old. Call it last: the edition's row stays locked
 * until the commit.
 */
export async function showToReaders(transaction: Transaction, moves: readonly Moved[]): Promise<PublicChange | null> {
  const isSeen = ({ isPublic, status, to, isReworded = false }: Moved) => isPublic && (visibleChange(status, to) !== 0 || isReworded);
  const stories = new Set(moves.filter(isSeen).map(({ articleId }) => articleId));
  return stories.size === 0 ? null : moveEdition(transaction, [...stories].map(tags.comments));
}
