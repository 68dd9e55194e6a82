import type { Transaction } from '../../../db/client.ts';
import type { Stage } from '../../stages/standing.ts';
import type { Ownership } from '../../stages/transitions.ts';
import type { ArticleStatus } from '../../status.ts';

/** Where a story stands that nobody else changes until the transaction ends. */
export type LockedStory = Ownership & {
  id: number;
  version: number;
  stage: Stage;
  reason: string;
  savedById: number;
  status: ArticleStatus;
  locale: 'vi' | 'en';
  embargoUntil: Date | null;
  /** The version readers have; null: none. */
  live: number | null;
  withdrawnAt: Date | null;
  assignment: { dueAt: number | null; note: string; at: number } | null;
  /** Its last step. */
  lastStepId: number | null;
};

/**
 * Locks these stories, their drafts and what readers have of them, in the order of their numbers, so that two who change many at once never wait for each other;
 * then reads how they stand.
 */
export async function lockStories(transaction: Transaction, ids: readonly number[]): Promise<Map<number, LockedStory>> {
  const articleIds = [...ids];
  await transaction.$queryRaw`
    SELECT article.id FROM article JOIN draft ON draft.article_id = article.id
    WHERE article.id = ANY (${articleIds}::int[]) ORDER BY article.id FOR NO KEY UPDATE OF article, draft`;
  // And what readers have of them, after the sections, as whoever merges those does it: whoever has one of these stories in hand waits for the
  // edition next, which an act on many holds from its first story on.
  await transaction.$executeRaw`
    SELECT FROM section WHERE id IN (
      SELECT section_id FROM draft WHERE article_id = ANY (${articleIds}::int[]) UNION SELECT section_id FROM story WHERE article_id = ANY (${articleIds}::int[])
    ) ORDER BY id FOR KEY SHARE`;
  await transaction.$executeRaw`SELECT FROM story WHERE article_id = ANY (${articleIds}::int[]) ORDER BY article_id FOR NO KEY UPDATE`;
  // A statement of its own, so that it sees what was done while we waited.
  const rows = await transaction.$queryRaw<LockedStory[]>`
    SELECT article.id, draft.version, draft.stage::text, draft.stage_reason AS reason, draft.section_id AS "sectionId",
      draft.saved_by_id AS "savedById", article.created_by_id AS "createdById", assignment.person_id AS "assigneeId",
      article.status::text, article.locale::text, CASE WHEN article.embargo_until > now() THEN article.embargo_until END AS "embargoUntil",
      story.version AS live, article.withdrawn_at AS "withdrawnAt",
      CASE WHEN assignment.article_id IS NOT NULL THEN jsonb_build_object('note', assignment.note,
        'dueAt', round(extract(epoch FROM assignment.due_at) * 1000), 'at', round(extract(epoch FROM assignment.assigned_at) * 1000)) END AS assignment,
      (SELECT max(id) FROM stage_change WHERE stage_change.article_id = article.id) AS "lastStepId"
    FROM article JOIN draft ON draft.article_id = article.id
    LEFT JOIN story ON story.article_id = article.id LEFT JOIN assignment ON assignment.article_id = article.id
    WHERE article.id = ANY (${articleIds}::int[])`;
  return new Map(rows.map((row) => [row.id, row]));
}
