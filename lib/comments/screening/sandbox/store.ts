import { db } from '../../../db/client.ts';
import { Prisma } from '../../../db/generated/client.ts';

/** A comment as a person decided on it last. */
export type DecidedComment = {
  decisionId: number;
  decidedAt: Date;
  decidedAs: 'approved' | 'rejected' | 'spam';
  id: number;
  name: string;
  title: string;
  body: string;
  reasons: unknown;
  createdAt: Date;
  standsAs: string;
  locale: 'vi' | 'en';
  storyTitle: string;
};

/** What people decided in the last 30 days, the newest first, one row a comment: the next rows after one. One statement. */
export async function findDecided(after: { decidedAt: Date; decisionId: number } | null, take: number): Promise<DecidedComment[]> {
  const from = after
    ? Prisma.sql`AND (decision.decided_at, decision.id) < (${after.decidedAt}::timestamptz, ${after.decisionId}::int)`
    : Prisma.empty;
  return db().$queryRaw<DecidedComment[]>`
    SELECT decision.id AS "decisionId", decision.decided_at AS "decidedAt", decision.to_status::text AS "decidedAs", comment.id, comment.name,
      comment.title, comment.body, comment.reasons, comment.created_at AS "createdAt", comment.status::text AS "standsAs",
      article.locale::text, coalesce(story.title, draft.title, '') AS "storyTitle"
    FROM decision
    JOIN comment ON comment.id = decision.comment_id
    JOIN article ON article.id = comment.article_id
    LEFT JOIN story ON story.article_id = article.id
    LEFT JOIN draft ON draft.article_id = article.id
    WHERE decision.maker = 'person' AND decision.to_status IN ('approved', 'rejected', 'spam')
      AND decision.decided_at > now() - interval '30 days' AND comment.status <> 'withdrawn' ${from}
      AND NOT EXISTS (
        SELECT FROM decision AS later WHERE later.comment_id = decision.comment_id AND later.version > decision.version AND later.maker = 'person'
      )
    ORDER BY decision.decided_at DESC, decision.id DESC
    LIMIT ${take}::int`;
}

/** Who works here, and what the paper calls itself. */
export async function findHouse(): Promise<{ staff: string[]; paper: string | null }> {
  const [row] = await db().$queryRaw<{ staff: string[]; paper: string | null }[]>`
    SELECT ARRAY(SELECT name FROM person WHERE disabled_at IS NULL) AS staff, (SELECT value ->> 'name' FROM setting WHERE key = 'site') AS paper`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return row;
}
